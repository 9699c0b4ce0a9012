export default definePageConfig({ navigationBarTitleText: '哪些人' })
