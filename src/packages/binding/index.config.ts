export default definePageConfig({ navigationBarTitleText: '对上名字' })
