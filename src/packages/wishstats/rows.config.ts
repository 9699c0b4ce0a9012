export default definePageConfig({ navigationBarTitleText: '哪些心愿' })
