import { Category } from '@contract/categories'
import { Channel } from '@contract/lesson'
import type { Figures, RowsBy } from '@contract/tallies'
import { categoryName } from '../components/category'
import { channelName, hoursOfMany } from '../words/figures'

export interface ChannelPart {
  channel: Channel
  percent: number
}

export interface CategoryLine {
  category: Category
  name: string
  /** 1,260 */
  hours: string
  parts: ChannelPart[]
  /** 理论 1,260 学时：手机看 800，屋场会 400，上门送学 60 */
  heard: string
  by: RowsBy
  empty: boolean
}

export interface ChannelKey {
  channel: Channel
  /** 手机看 2,100 */
  words: string
  by: RowsBy
  empty: boolean
}

export interface HoursView {
  /** 3,460 学时 */
  total: string
  by: RowsBy
  empty: boolean
  keys: ChannelKey[]
  lines: CategoryLine[]
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0)

/**
 * Hours by category, each parted by channel; the longest bar is the category with most.
 * @param figures of a place with a season
 */
export function hoursView({ byCategory, totalSec }: Figures, secPerHour: number): HoursView {
  const hours = (sec: number) => hoursOfMany(sec, secPerHour)
  const secOf = (category: Category, channel: Channel) =>
    byCategory.find((each) => each.category === category)?.channels[channel] ?? 0
  const ofCategory = (category: Category) =>
    sum(Channel.options.map((channel) => Math.max(0, secOf(category, channel))))
  const most = Math.max(1, ...Category.options.map(ofCategory))
  const lines = Category.options.map((category) => {
    const sec = sum(Channel.options.map((channel) => secOf(category, channel)))
    const parts = Channel.options.filter((channel) => secOf(category, channel) > 0)
    const heard = parts.map((channel) => `${channelName[channel]} ${hours(secOf(category, channel))}`)
    return {
      ...{ category, name: categoryName[category], hours: hours(sec), by: { category, channel: null } },
      parts: parts.map((channel) => ({ channel, percent: (secOf(category, channel) * 100) / most })),
      heard: `${categoryName[category]} ${hours(sec)} 学时${heard.length > 0 ? `：${heard.join('，')}` : ''}`,
      empty: sec === 0,
    }
  })
  const keys = Channel.options.map((channel) => {
    const sec = sum(Category.options.map((category) => secOf(category, channel)))
    const words = `${channelName[channel]} ${hours(sec)}`
    return { channel, words, by: { category: null, channel }, empty: sec === 0 }
  })
  return {
    total: `${hours(totalSec)} 学时`,
    by: { category: null, channel: null },
    empty: totalSec === 0,
    keys,
    lines,
  }
}
