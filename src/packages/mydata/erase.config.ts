export default definePageConfig({ navigationBarTitleText: '删掉我的资料' })
