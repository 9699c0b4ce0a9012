export default definePageConfig({ navigationBarTitleText: '准备下一季' })
