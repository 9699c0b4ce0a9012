import { addDays, dayOf, startOfDay } from '@domain/day'
import type { CampaignRecord, NoticeRecord, WishNotice, WishRecord, WishTelling } from '@records/index'
import { dateWords, goesOutAt } from './windows'

interface Words {
  title: string
  /** As it stands in the template: five characters at most. */
  state: string
  /** Twenty at most. */
  note: string
}

/** To who filed it. */
const toFiler = {
  moved: { title: '您提的心愿有了进展', state: '有进展', note: '点开看办到哪一步' },
  done: { title: '您提的心愿办好了，等您一句话', state: '办好了', note: '点开说一句，满意不满意' },
  remindRating: { title: '心愿办得怎么样，等您一句话', state: '等您评价', note: '点开说一句，满意不满意' },
  ended: { title: '您提的心愿有结果了', state: '有结果了', note: '点开看结果' },
  merged: { title: '您提的心愿，和别家的一起办', state: '一起办', note: '点开看办到哪一步' },
  postponed: { title: '您提的心愿要晚几天', state: '晚几天', note: '点开看为什么、到哪天' },
} as const satisfies Partial<Record<WishNotice, Words>>

/** To who works on it. */
const toDesk = {
  yours: { title: '有个心愿等您办', state: '等您办', note: '点开看是什么事' },
  due: { title: '有个心愿过了期', state: '过了期', note: '点开看，办不了也说一声' },
  nudged: { title: '有个心愿催您办', state: '催您办', note: '点开看，办不了也说一声' },
  escalated: { title: '有个心愿到了镇里', state: '到镇里了', note: '点开看是什么事' },
  claimable: { title: '有个心愿等人认领', state: '等人认领', note: '点开看，能帮就接下来' },
  ended: { title: '您手上的心愿收回去了', state: '收回了', note: '不用再办了' },
} as const satisfies Partial<Record<WishNotice, Words>>

const wordsFor = ({ purpose, kind }: WishTelling): Words =>
  purpose === 'wish' ? toFiler[kind as keyof typeof toFiler] : toDesk[kind as keyof typeof toDesk]

/**
 * Whether a notice is to who filed the wish, or to who works on it; null where it fits neither.
 * @example tellingOf(notice 'done' to its filer, wish)?.purpose // 'wish'
 */
export function tellingOf({ kind, to }: NoticeRecord, wish: WishRecord): WishTelling | null {
  const filed =
    ('personId' in to && to.personId === wish.filerPersonId) || ('openid' in to && to.openid === wish.filer)
  const base = { wishId: wish._id, kind }
  if (kind in toFiler && (filed || !(kind in toDesk))) return { purpose: 'wish', ...base }
  return kind in toDesk ? { purpose: 'wishDesk', ...base } : null
}

/**
 * Whether a message by WeChat is worth one of the few: a step further lies in 消息 alone, what waits for somebody's word or
 * hand comes to the phone.
 * @example rings({ purpose: 'wish', wishId: 'w1', kind: 'moved' }) // false
 */
export const rings = (audience: CampaignRecord['audience']): boolean =>
  !('wishId' in audience) || audience.kind !== 'moved'

const OPEN: readonly WishRecord['state'][] = ['collected', 'gathered', 'offered', 'assigned']

/**
 * Whether it is still so, hours after it was decided.
 * @param reader to whom it goes
 * @example stillSo({ kind: 'claimable', … }, wish that was claimed meanwhile, 'p1') // false
 */
export function stillSo(
  { kind }: Pick<WishTelling, 'kind'>,
  { state, holderId }: Pick<WishRecord, 'state' | 'holderId'>,
  reader: string,
): boolean {
  if (kind === 'done' || kind === 'remindRating') return state === 'feedback'
  if (kind === 'claimable') return state === 'offered'
  if (kind === 'escalated') return OPEN.includes(state)
  if (kind === 'yours' || kind === 'due' || kind === 'nudged')
    return OPEN.includes(state) && (holderId === null || holderId === reader)
  return true
}

const KEPT_DAYS = 3
const TITLE = 20

const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`

interface Told {
  notice: NoticeRecord
  telling: WishTelling
  wish: WishRecord
  village: string
  now: Date
}

/**
 * What is told of a wish, as a decision to remind. It has none of the wish's words and no name: what was asked may not be
 * checked yet, may be hidden, edited or erased; a tap opens it, and there it shows what its reader may see.
 * @example campaignOfTelling(of a wish that is done).subject // '您提的心愿办好了，等您一句话'
 */
export function campaignOfTelling({ notice, telling, wish, village, now }: Told): CampaignRecord {
  const { title, state, note } = wordsFor(telling)
  const own = telling.purpose === 'wish'
  const asked = `${monthAndDay(dayOf(wish.at))}提的`
  const by = own || wish.dueOn === null ? '' : `，${monthAndDay(wish.dueOn)}前要办`
  const out = goesOutAt(now)
  return {
    _id: notice._id,
    v: 1,
    purpose: telling.purpose,
    audience: telling,
    window: `${wish._id}.${notice._id.split(':')[1]}.${telling.kind}`,
    subjectId: wish._id,
    subject: title,
    note: `${asked}${by}`,
    words: {
      what: own ? `您${dateWords(dayOf(wish.at)).slice(5)}提的心愿` : `${village}的心愿`.slice(-TITLE),
      state,
      by: dateWords(own ? dayOf(now) : (wish.dueOn ?? dayOf(now))),
      note,
    },
    nodeId: wish.villageId,
    path: [],
    from: village,
    byId: null,
    byRole: null,
    personIds: [],
    done: 0,
    after: null,
    state: 'planned',
    at: now,
    goesOutAt: out,
    notAfter: startOfDay(addDays(dayOf(out), KEPT_DAYS)),
    seasonId: null,
  }
}
