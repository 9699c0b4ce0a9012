export default definePageConfig({ navigationBarTitleText: '等您定' })
