export default definePageConfig({ navigationBarTitleText: '在别处学的' })
