export default definePageConfig({ navigationBarTitleText: '审看' })
