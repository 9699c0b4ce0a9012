import type { SessionView } from '@contract/sessions'
import type { IconName } from '../../components/icon'
import { dayWords } from '../../words/moments'
import { kindName, movedWords, presenceName, stateName, whenWords } from '../../words/sessions'
import { doneText } from '../../words/spans-of-time'

export interface Fact {
  icon: IconName
  title: string
  note?: string
}

export interface SessionPage {
  title: string
  line: string
  facts: Fact[]
  /** What to do at home, and when somebody comes back to look: once it is over, before everything else. */
  after: Fact[]
  /** What has changed since it was first called for. */
  moved: { kind: 'warn'; icon: IconName; title: string; line: string } | null
  /** What the reader can do now. */
  does: 'answer' | 'checkIn' | 'nothing'
  /** How the reader stands to it; null for whoever only runs it. */
  stands: { kind: 'info' | 'warn'; icon: IconName; title: string; line?: string } | null
}

const comingWords = ({ counts, state }: SessionView): string => {
  if (state === 'planned') return `请了 ${counts.invited} 人，${counts.coming} 人说来`
  return state === 'cancelled' ? `请了 ${counts.invited} 人` : `${counts.present} 人签到`
}

const standsOf = (view: SessionView): SessionPage['stands'] => {
  const { mine, kind, state } = view
  if (state === 'cancelled') {
    const line = mine === 'coming' ? '您说过要来，不用来了。' : '不用来了。'
    return { kind: 'warn', icon: 'alert', title: '这一场取消了', ...(mine !== null && { line }) }
  }
  if (mine === null) return null
  if (mine === 'waiting')
    return {
      kind: 'warn',
      icon: 'offline',
      title: presenceName.waiting,
      line: '码交得晚了，主持人点了头就算。',
    }
  if (mine === 'present' && state === 'confirmed')
    return {
      kind: 'info',
      icon: 'done',
      title: '学时记上了',
      line: `这一场给您添了 ${doneText(view.mySec)}。`,
    }
  if (mine === 'present' && kind === 'online')
    return {
      kind: 'info',
      icon: 'done',
      title: `签到了，到现在 ${view.myMinutes} 分钟`,
      line: '散会前再输一次新码，中间的时间才记得上。',
    }
  if (mine === 'present')
    return { kind: 'info', icon: 'done', title: presenceName.present, line: '学时等支书确认后记上。' }
  return null
}

const movedOf = ({ was, state, ...view }: SessionView, now: Date): SessionPage['moved'] => {
  const title = movedWords({ ...view, state, was })
  if (!was || title === null) return null
  return {
    kind: 'warn',
    icon: 'clock',
    title,
    line: `原来是${whenWords(was.startsAt, now)}，在${was.place}。`,
  }
}

const afterOf = ({ homework, followUpOn }: SessionView): Fact[] => [
  ...(homework === null ? [] : [{ icon: 'article' as const, title: homework, note: '回家做' }]),
  ...(followUpOn === null
    ? []
    : [{ icon: 'cal' as const, title: dayWords(followUpOn), note: '到时候回来看做得怎么样' }]),
]

/** A session's page out of what the server said. */
export function sessionPage(view: SessionView, now: Date): SessionPage {
  const { kind, state, place, minutes, hosts, topics, node, mayAttend, mine } = view
  const over = state === 'ended' || state === 'confirmed'
  const asks = mayAttend && (state === 'planned' || state === 'running')
  const checksIn = mayAttend && state === 'running' && (mine !== 'present' || kind === 'online')
  return {
    title: view.title,
    line: `${kindName[kind]}，${stateName[state]}`,
    facts: [
      { icon: 'clock', title: whenWords(view.startsAt, now), note: `${minutes} 分钟` },
      { icon: 'pin', title: place, note: node },
      { icon: 'me', title: hosts.map(({ name }) => name ?? '').join('、'), note: '主持' },
      { icon: 'group', title: comingWords(view) },
      ...topics.map((topic): Fact => ({ icon: 'course', title: topic.title, note: `${topic.minutes} 分钟` })),
      ...(over || state === 'cancelled' ? [] : afterOf(view)),
    ],
    after: over ? afterOf(view) : [],
    moved: movedOf(view, now),
    does: checksIn ? 'checkIn' : asks && mine !== 'present' ? 'answer' : 'nothing',
    stands: standsOf(view),
  }
}

/**
 * The six digits out of what a camera read; null for a code of something else.
 * @example codeIn('wc:s1:482109', 's1') // '482109'
 */
export const codeIn = (text: string, sessionId: string): string | null => {
  const [kind, id, code = ''] = text.split(':')
  return kind === 'wc' && id === sessionId && /^\d{6}$/.test(code) ? code : null
}
