export default definePageConfig({ navigationBarTitleText: '第一次使用' })
