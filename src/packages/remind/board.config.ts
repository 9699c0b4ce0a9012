export default definePageConfig({ navigationBarTitleText: '提醒的结果' })
