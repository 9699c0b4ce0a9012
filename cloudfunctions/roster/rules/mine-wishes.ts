import type { WishEnd, WishRating, WishStep } from '@contract/wish'
import { type OwnWish, placeWords } from '../../shared/kept-wishes'
import { minuteOf } from './mine'
import { minePage } from './mine-page'

const steps: Record<WishStep, string> = {
  ...{ collected: '收集', gathered: '汇总', assigned: '交办', feedback: '反馈', closed: '销号' },
}
const ends: Record<WishEnd, string> = {
  ...{ met: '办好了', onTheSpot: '当场办好了', unvisited: '未回访', refused: '没能办' },
  ...{ withdrawn: '收回了', merged: '和别家的并到一起办' },
}
const ratings: Record<WishRating, string> = { good: '满意', fair: '基本满意', bad: '不满意' }

const rowOf = (own: OwnWish): string[] => {
  const { wish, name, forWhom, phone, privateNote } = own
  const { text, voice, photos, nameHidden, step, end, rating } = wish
  return [
    minuteOf(wish.at),
    text ?? '',
    voice ? `${voice.sec} 秒` : '',
    photos.length === 0 ? '' : `${photos.length} 张`,
    placeWords(own),
    name ?? '',
    forWhom ?? '',
    nameHidden ? '不露名字' : '露名字',
    phone ?? '',
    privateNote ?? '',
    end === null ? steps[step] : ends[end],
    rating === null ? '' : `${ratings[rating.rating]}${rating.forAsker ? '（代评）' : ''}`,
  ]
}

const columns = {
  ...{ 提的时间: 18, 什么事: 50, 语音: 10, 照片: 8, 在哪: 24, 称呼: 12, 帮谁提的: 12, 名字: 10 },
  ...{ 电话: 14, 只给经办人的话: 30, 到哪了: 18, 评价: 14 },
}

/**
 * What somebody asked for, as a further page of the workbook of their data.
 * @example wishPage([one wish]).rows.length // 1
 */
export const wishPage = (own: readonly OwnWish[]) =>
  minePage('微心愿', '您提的心愿，和您替别人提的', columns, own.map(rowOf))
