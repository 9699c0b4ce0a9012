export default definePageConfig({ navigationBarTitleText: '改一改' })
