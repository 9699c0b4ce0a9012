import type { OutputOf } from '@contract/core'
import type { Audience } from '@contract/messages'
import type { reminders } from '@contract/reminders'
import { momentWords } from '../../words/moments'

export type Preview = OutputOf<typeof reminders.preview>
export type RuleId = 'begin' | 'stuck' | 'pace' | 'studyDay' | 'task' | 'unreceived' | 'session'

const STUCK_DAYS = ['7', '14', '21'] as const
export type StuckDays = (typeof STUCK_DAYS)[number]

/** How long somebody must have stopped. */
export const stuckFor = STUCK_DAYS.map((id) => ({ id, name: `满 ${id} 天` }))

interface RuleOffered {
  id: RuleId
  name: string
  note: string
}

/** What an instructor chooses from; a task or a session is chosen by coming from its page. */
export const rulesOffered: RuleOffered[] = [
  { id: 'begin', name: '还没开始的', note: '一分钟都没学过' },
  { id: 'stuck', name: '停下来的', note: '学过，后来好些天没动' },
  { id: 'pace', name: '要赶一赶的', note: '照现在的速度学不完' },
  { id: 'studyDay', name: '今天还没打卡的', note: '学习日这天' },
]

/** Of a task. */
export const taskRules: RuleOffered[] = [
  { id: 'task', name: '还没做完的', note: '要看的、要写的还差着' },
  { id: 'unreceived', name: '还没点“已收到”的', note: '还不知道看没看到' },
]

/** Whom a page is about: by what was chosen, or by the task or session it was opened from. */
export function audienceOf(rule: RuleId, id: string, days: StuckDays): Audience {
  if (rule === 'stuck') return { purpose: rule, days: Number(days) }
  if (rule === 'task' || rule === 'unreceived')
    return { purpose: 'task', taskId: id, until: rule === 'task' ? 'done' : 'received' }
  return rule === 'session' ? { purpose: rule, sessionId: id } : { purpose: rule }
}

export interface RemindView {
  /** 7 个人要提醒 */
  sentence: string
  /** 微信提醒得到 5 人 · 晚上八点以后… */
  line: string
  /** The words of the button; off when there is nobody. */
  does: string
  reachable: Preview['people']
  unreachable: Preview['people']
}

/** Who can be reached and who can't, before the button is drawn. */
export function remindView({ people, already, goesOutAt }: Preview, now: Date): RemindView {
  const reachable = people.filter((person) => person.reachable)
  const unreachable = people.filter((person) => !person.reachable)
  const waits = new Date(goesOutAt).getTime() - now.getTime() > 5 * 60_000
  const when = waits ? `，${momentWords(goesOutAt, now)} 才发，夜里不打扰` : ''
  const before = already > 0 ? `，另有 ${already} 人这回已经提醒过` : ''
  return {
    sentence: people.length === 0 ? '没有要提醒的人' : `${people.length} 个人要提醒`,
    line:
      people.length === 0 ? `都好好的${before}。` : `微信提醒得到 ${reachable.length} 人${before}${when}。`,
    does: reachable.length > 0 ? `提醒 ${reachable.length} 人` : `给 ${people.length} 人留条消息`,
    reachable,
    unreachable,
  }
}

type Someone = Preview['people'][number]

/** @example idleNote({ idleDays: 8, … }) // '8 天没学' */
export const idleNote = ({ idleDays }: Pick<Someone, 'idleDays'>): string | undefined =>
  idleDays === null ? undefined : idleDays === 0 ? '今天学过' : `${idleDays} 天没学`
