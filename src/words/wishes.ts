import type { OnBehalf, WishCategory, WishEnd, WishRating, WishRefusal, WishStep } from '@contract/wish'

export const WISHES_URL = '/packages/wishes/index'
export const wishUrl = (id: string): string => `/packages/wishes/wish?id=${id}`
export const wishAtDeskUrl = (wishId: string): string => `/packages/wishdesk/wish?wishId=${wishId}`

/** The official names, in their order. */
export const stepName: Record<WishStep, string> = {
  collected: '收集',
  gathered: '汇总',
  assigned: '交办',
  feedback: '反馈',
  closed: '销号',
}

export const wishCategoryName: Record<WishCategory, string> = {
  road: '道路',
  water: '水利',
  power: '照明用电',
  farming: '农事农技',
  work: '就业',
  care: '生活照料',
  policy: '政策咨询',
  surroundings: '环境',
  other: '其他',
}

export const ratingName: Record<WishRating, string> = { good: '满意', fair: '基本满意', bad: '不满意' }

/** How it ended, said to who asked. */
export const endWords: Record<WishEnd, string> = {
  met: '办好了',
  onTheSpot: '当场办好了',
  unvisited: '办了，没等到您的话',
  refused: '没能办',
  withdrawn: '您收回了',
  merged: '和别家的并到一起办',
}

export const refusalWords: Record<WishRefusal, string> = {
  notOurs: '不归村镇管',
  notPossible: '眼下办不到',
  unclear: '没说清是什么事',
  alreadyDone: '已经有人办了',
  improper: '里面有不合适的话',
  private: '是两家之间的私事',
}

/** How somebody agreed that another files for them. */
export const consentWords: Record<OnBehalf['consent'], string> = {
  spoken: '当面说好了',
  written: '写了条子',
  guardian: '监护人答应了',
}
