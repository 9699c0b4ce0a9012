export default defineAppConfig({
  pages: ['pages/today/index', 'pages/courses/index', 'pages/group/index', 'pages/mine/index'],
  subPackages: [
    { root: 'packages/lesson', pages: ['index'] },
    { root: 'packages/instructor', pages: ['index'] },
    { root: 'packages/residence', pages: ['index'] },
    { root: 'packages/setup', pages: ['index'] },
  ],
  requiredBackgroundModes: ['audio'],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '屋场云',
    navigationBarBackgroundColor: '#F3F2ED',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F2ED',
    backgroundTextStyle: 'dark',
  },
})
