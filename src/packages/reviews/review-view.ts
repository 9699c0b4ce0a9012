import type { RefuseReason, ReviewItem, ReviewKind } from '@contract/reviews'
import { categoryName } from '../../components/category'
import type { IconName } from '../../components/icon'
import { dayWords, momentWords } from '../../words/moments'

interface KindWords {
  name: string
  icon: IconName
  /** What accepting it does. */
  accept: string
  accepted: string
}

const kindWords: Record<ReviewKind, KindWords> = {
  reflection: { name: '学习感言', icon: 'article', accept: '给指导员看', accepted: '给指导员看了' },
  answer: { name: '指导员的回话', icon: 'article', accept: '给党员看', accepted: '给党员看了' },
  task: { name: '要布置的任务', icon: 'course', accept: '让它发出去', accepted: '发出去了' },
  outside: { name: '在别处学的', icon: 'pin', accept: '收下，记学时', accepted: '收下了' },
  suggestion: { name: '上门听来的建议', icon: 'group', accept: '放行', accepted: '放行了' },
  picture: { name: '学习活动的照片', icon: 'film', accept: '给大家看', accepted: '给大家看了' },
  wish: { name: '微心愿', icon: 'lamp', accept: '交给村里', accepted: '交给村里了' },
  wishNote: { name: '办心愿时写的话', icon: 'article', accept: '给提的人看', accepted: '给提的人看了' },
  wishComplaint: { name: '心愿墙上，有人说不合适', icon: 'alert', accept: '还挂着', accepted: '还挂着' },
}

const reasonName: Record<RefuseReason, string> = {
  unclear: '看不清、看不懂',
  alreadyCredited: '这一段记过学时了',
  notTraining: '不算培训',
  outOfSeason: '不在这一季的日子里',
  improper: '有不合适的话或照片',
}
const ofStudy: RefuseReason[] = ['unclear', 'alreadyCredited', 'notTraining', 'outOfSeason', 'improper']
const ofPictures: RefuseReason[] = ['improper', 'unclear']
const reasonsOf: Partial<Record<ReviewKind, RefuseReason[]>> = {
  outside: ofStudy,
  picture: ofPictures,
  wish: ofPictures,
}

/** The reasons there are for refusing an item: words are kept back for what they say and nothing else. */
export const reasonsFor = (kind: ReviewKind): { id: RefuseReason; name: string }[] =>
  (reasonsOf[kind] ?? ['improper' as const]).map((id) => ({ id, name: reasonName[id] }))

export interface ReviewView {
  kind: string
  icon: IconName
  when: string
  about: string | null
  text: string
  photo: { url: string | null; words: string | null } | null
  /** The minutes that were said; null where no hours come of it. */
  minutes: number | null
  facts: string | null
  /** What the same person handed in for the same day and category. */
  besides: string | null
  /** On the button, and whether it can be pressed. */
  accept: string
  off: boolean
}

const photoWords = { shown: null, checking: '照片还在核对，半小时里会有', refused: '照片没过核对，看不了' }

/** The least and the most that can be accepted of study done elsewhere. */
const minutesWrong = (minutes: string, said: number): boolean =>
  !/^\d{1,3}$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > said

interface Around {
  now: Date
  /** As they stand in the field. */
  minutes: string
}

type Outside = NonNullable<ReviewItem['outside']>

/**
 * What the same person handed in besides, so that one study isn't taken twice; null where there is nothing.
 * @example besidesWords({ … others: { count: 1, creditedSec: 2_700 } }) // '这个人这天同一类还交过 1 份（已记 45 分钟）'
 */
const besidesWords = ({ others: { count, creditedSec } }: Outside): string | null => {
  if (count === 0) return null
  const credited = creditedSec > 0 ? `已记 ${Math.round(creditedSec / 60)} 分钟` : '还没记学时'
  return `这个人这天同一类还交过 ${count} 份（${credited}）`
}

/** One item as its reviewer sees it. */
export function reviewView(item: ReviewItem, { now, minutes }: Around): ReviewView {
  const { name, icon, accept } = kindWords[item.kind]
  const { photo, outside } = item
  const wrong = outside !== null && minutesWrong(minutes, outside.minutes)
  const checking = photo?.state === 'checking'
  return {
    kind: name,
    icon,
    when: `${momentWords(item.at, now)} 交的`,
    about: item.about === null ? null : `《${item.about}》`,
    text: item.text,
    photo: photo && {
      url: photo.url,
      words: photo.state === 'shown' && photo.url === null ? '照片取不到了' : photoWords[photo.state],
    },
    minutes: outside?.minutes ?? null,
    facts:
      outside &&
      `${dayWords(outside.on)}学的，${categoryName[outside.category]}，说学了 ${outside.minutes} 分钟`,
    besides: outside && besidesWords(outside),
    accept: wrong ? `填 1 到 ${outside.minutes} 分钟` : checking ? '等照片核对完' : accept,
    off: wrong || checking,
  }
}

/** @example headOf(3) // '3 条等您看' */
export const headOf = (waiting: number): string => (waiting === 0 ? '都看完了' : `${waiting} 条等您看`)

export interface Decided {
  item: ReviewItem
  state: 'accepted' | 'refused' | 'gone' | 'takenDown'
  creditedSec: number
}

/**
 * What became of the item before.
 * @example beforeWords({ item: outside, state: 'accepted', creditedSec: 1_800 }) // '刚才那条收下了，记了 30 分钟'
 */
export const beforeWords = ({ item, state, creditedSec }: Decided): string => {
  if (state === 'gone') return '刚才那条别人看过了'
  if (state === 'takenDown') return '刚才那条撤下了，告诉了提的人'
  if (state === 'refused') return '刚才那条没收'
  return item.kind === 'outside'
    ? `刚才那条收下了，记了 ${Math.round(creditedSec / 60)} 分钟`
    : `刚才那条${kindWords[item.kind].accepted}`
}
