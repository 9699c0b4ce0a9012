export default definePageConfig({
  navigationBarTitleText: '打卡日历',
  navigationBarBackgroundColor: '#12303C',
  navigationBarTextStyle: 'white',
  backgroundColorTop: '#12303C',
})
