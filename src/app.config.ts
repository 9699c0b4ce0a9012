export default defineAppConfig({
  pages: ['pages/today/index', 'pages/courses/index', 'pages/group/index', 'pages/mine/index'],
  subPackages: [
    { root: 'packages/calendar', pages: ['index'] },
    { root: 'packages/lesson', pages: ['index'] },
    { root: 'packages/instructor', pages: ['index'] },
    { root: 'packages/residence', pages: ['index'] },
    { root: 'packages/setup', pages: ['index'] },
    { root: 'packages/sessions', pages: ['index', 'session', 'host', 'confirm', 'call', 'change', 'visit'] },
    { root: 'packages/binding', pages: ['index'] },
    { root: 'packages/mydata', pages: ['index', 'erase'] },
    { root: 'packages/secretary', pages: ['index', 'member', 'waiting', 'group'] },
    { root: 'packages/organiser', pages: ['index', 'import', 'export', 'plan', 'plan-branch'] },
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
