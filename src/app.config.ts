export default defineAppConfig({
  pages: ['pages/today/index'],
  subPackages: [{ root: 'packages/setup', pages: ['index'] }],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '屋场云',
    navigationBarBackgroundColor: '#F3F2ED',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F2ED',
    backgroundTextStyle: 'dark',
  },
})
