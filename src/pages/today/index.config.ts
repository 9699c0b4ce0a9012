export default definePageConfig({
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  navigationBarTitleText: '今日',
  backgroundColorTop: '#12303C',
})
