export default definePageConfig({ navigationBarTitleText: '学时来路' })
