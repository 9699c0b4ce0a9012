import type { SeasonCard, StillWaiting } from '@contract/seasons'
import { dayOf } from '@domain/day'
import { dayWords } from '../../words/moments'

export const stateWords: Record<SeasonCard['state'], string> = {
  draft: '准备中',
  open: '正开着',
  closed: '结束了',
}

/** Its first day can't be moved any more. */
export const hasBegun = ({ state, rules }: SeasonCard, now: Date): boolean =>
  state !== 'draft' && rules.opensOn <= dayOf(now)

/** Under the name of a season: how it stands. */
export function stateLine({ state, rules }: SeasonCard, now: Date): string {
  if (state === 'closed') return '这一季结束了，只能看。'
  if (state === 'draft') return '还在准备，党员看不到。定好了再开。'
  if (dayOf(now) < rules.opensOn) return `${dayWords(rules.opensOn)}开学，从那天起记学时。`
  return dayOf(now) > rules.closesOn
    ? `${dayWords(rules.closesOn)}已经过了，可以结束了。`
    : `正开着，${dayWords(rules.closesOn)}结束。`
}

export interface Turn {
  to: 'open' | 'close'
  verb: string
  doing: string
  title: string
  lines: string[]
}

/** @example waitingWords({ sessions: 2, outside: 0 }) // '还有 2 场活动等支部书记确认学时，办完才能结束这一季。' */
const waitingWords = ({ sessions, outside }: StillWaiting): string => {
  const what = [
    ...(sessions > 0 ? [`${sessions} 场活动等支部书记确认学时`] : []),
    ...(outside > 0 ? [`${outside} 份别处学的等审核员看`] : []),
  ]
  return `还有 ${what.join('，')}，办完才能结束这一季。`
}

/** What can be done with a season as a whole; a string where nothing can be, and why. */
export function turnOf(
  season: SeasonCard,
  { all, waiting, now }: { all: readonly SeasonCard[]; waiting: StillWaiting | null; now: Date },
): Turn | string {
  const { state, rules } = season
  const other = all.find((one) => one.state === 'open' && one.id !== season.id)
  if (state === 'draft' && other) return `“${other.rules.name}”还开着，等它结束了才能开这一季。`
  if (state === 'draft')
    return {
      to: 'open',
      verb: '开这一季',
      doing: '正在开…',
      title: `开“${rules.name}”？`,
      lines: [
        '开了以后，党员看得到要学多少，学的都记在这一季。',
        `学到 ${dayWords(rules.closesOn)}。规矩以后还能改。`,
      ],
    }
  if (state === 'closed') return '学时都留着，按那一季的规矩算。'
  if (dayOf(now) <= rules.closesOn) return `过了 ${dayWords(rules.closesOn)}才能结束这一季。`
  if (waiting && waiting.sessions + waiting.outside > 0) return waitingWords(waiting)
  return {
    to: 'close',
    verb: '结束这一季',
    doing: '正在结束…',
    title: `结束“${rules.name}”？`,
    lines: ['结束以后不再记学时，规矩也改不了。', '手机里还没交上来的学习，先问一声再结束。'],
  }
}

/** Another is prepared once at most. */
export const mayDraft = (all: readonly SeasonCard[]): boolean => all.every(({ state }) => state !== 'draft')
