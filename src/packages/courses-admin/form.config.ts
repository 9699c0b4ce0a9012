export default definePageConfig({ navigationBarTitleText: '一节课' })
