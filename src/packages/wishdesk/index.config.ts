export default definePageConfig({ navigationBarTitleText: '办心愿' })
