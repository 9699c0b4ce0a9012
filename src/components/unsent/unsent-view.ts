import type { Span } from '@contract/lesson'
import { secondsOf } from '@domain/spans'
import { dayWords, momentWords } from '../../words/moments'
import { exactText } from '../../words/spans-of-time'

/** What the queue tells of one of its items. */
interface Item {
  key: string
  operation: string
  input: object
  at: string
  state: 'waiting' | 'sending' | 'refused' | 'expired'
  /** The server's code, once refused. */
  why?: string
}

export interface UnsentRow {
  key: string
  title: string
  note: string
  /** It will not go out any more; having been read, it can be put away. */
  over: boolean
}

export interface UnsentView {
  /** 3 条待同步; null when nothing waits. */
  words: string | null
  rows: UnsentRow[]
}

interface Said {
  coming?: boolean
  personIds?: string[]
  what?: string
}

const saidOf: Record<string, (input: Said) => string> = {
  'reminders.accepted': () => '答应微信提醒',
  'reminders.read': () => '一条看过的消息',
  'sessions.checkIn': () => '一次签到',
  'sessions.signUp': ({ coming }) => (coming ? '回话：我参加' : '回话：来不了'),
  'sessions.logVisit': ({ personIds }) => `一次上门，看了 ${personIds?.length ?? 0} 人`,
  'wishes.ask': () => '一个心愿',
  'tasks.receive': () => '一句“我已收到”',
  'tasks.handIn': () => '一篇感言',
  'tasks.handInOutside': ({ what }) => `在别处学的：${what}`,
}

const titleOf = ({ operation, input }: Item): string => {
  if (operation === 'study.openPlayback') return '打开一节课'
  const said = saidOf[operation]
  if (said) return said(input as Said)
  if (operation === 'study.checkInDay') return `${dayWords((input as { day: string }).day)}的打卡`
  const { played } = input as { played?: { spans: Span[] } }
  return played ? `学了 ${exactText(secondsOf(played.spans))}` : '一条记录'
}

const stateWords: Record<Item['state'], string> = {
  waiting: '有网就交',
  sending: '正在交',
  refused: '镇里没收下，不能再记',
  expired: '存了两个星期没交上，不能再记',
}

/** Of tasks and study elsewhere; what can be put right is handed in again. */
const taskWhy: Record<string, string> = {
  NoSuchTask: '这个任务收回了，不用交了',
  AlreadyAnswered: '指导员已经回过了，改不了',
  NoSeason: '现在不在学习期，没收下',
  WrongDay: '这一天不在这一季里，没收下',
  NotAPicture: '照片打不开，换一张再交',
  TooMany: '当天交满五条了，改天再交',
}

/** A visit is taken for as long as the queue keeps it; what proves presence or a day, for three days. */
const whyNot = ({ state, why, operation }: Item): string => {
  if (state === 'refused' && operation.startsWith('tasks.'))
    return taskWhy[why ?? ''] ?? '镇里没收下，改了再交'
  if (state === 'refused' && operation === 'wishes.ask') return '没收下，到“我的心愿”里改了再交'
  if (state !== 'refused' || why !== 'TooLongAgo') return stateWords[state]
  return operation === 'sessions.logVisit' ? '隔了两个星期以上，没算上' : '隔了三天以上，没算上'
}

/** What waits on this phone to be handed in, and why. */
export const unsentView = (items: readonly Item[], now: Date): UnsentView => {
  const over = (item: Item) => item.state === 'refused' || item.state === 'expired'
  const waiting = items.filter((item) => !over(item)).length
  const words = waiting > 0 ? `${waiting} 条待同步` : items.length > 0 ? `${items.length} 条没交上` : null
  const rows = items.map((item) => ({
    key: item.key,
    title: titleOf(item),
    note: `${momentWords(item.at, now)} 存下的，${whyNot(item)}`,
    over: over(item),
  }))
  return { words, rows }
}
