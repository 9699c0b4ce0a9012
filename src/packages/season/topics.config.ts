export default definePageConfig({ navigationBarTitleText: '课题' })
