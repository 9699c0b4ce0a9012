export default definePageConfig({ navigationBarTitleText: '导出成表' })
