export default definePageConfig({ navigationBarTitleText: '确认学时' })
