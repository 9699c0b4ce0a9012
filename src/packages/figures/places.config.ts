export default definePageConfig({ navigationBarTitleText: '各村的数' })
