export default definePageConfig({ navigationBarTitleText: '分小组' })
