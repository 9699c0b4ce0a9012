import type { OutputOf } from '@contract/core'
import type { WishCard, WishForm } from '@contract/wish'
import type { wishes } from '@contract/wishes'
import type { IconName } from '../../components/icon'
import { dayWords, nearDayWords } from '../../words/moments'
import { endWords, stepName } from '../../words/wishes'

type Home = OutputOf<typeof wishes.home>

/** What the queue tells of one of its items. */
interface Item {
  key: string
  operation: string
  input: object
  at: string
  state: 'waiting' | 'sending' | 'refused' | 'expired'
}

interface WishRow {
  id: string
  icon: IconName
  title: string
  note: string
}

interface KeptRow {
  key: string
  title: string
  /** Not taken: it can be put right. Null while it waits for a network. */
  form: WishForm | null
}

export interface HomeView {
  kept: KeptRow[]
  /** What waits for my word comes first. */
  mine: WishRow[]
  open: WishRow[]
  ended: WishRow[]
}

const dueNote = ({ dueOn, overdueDays }: WishCard): string =>
  overdueDays > 0 ? `，过了 ${overdueDays} 个工作日` : dueOn === null ? '' : `，${dayWords(dueOn)}前办`

/**
 * One wish in the list of one's own.
 * @example cardNote({ step: 'assigned', with: '彭志刚', dueOn: '2026-12-20', … }, now) // '交办，在彭志刚手上，12 月 20 日前办'
 */
export function cardNote(card: WishCard, now: Date): string {
  if (card.mine) return '办过了，等您说好不好'
  if (card.end !== null) return `${nearDayWords(card.at.slice(0, 10), now)}提的，${endWords[card.end]}`
  if (card.checked === 'held') return '正在核对'
  return `${stepName[card.step]}，在${card.with}手上${dueNote(card)}`
}

const rowOf = (card: WishCard, now: Date): WishRow => ({
  id: card.id,
  icon: card.mine ? 'lamp' : card.overdueDays > 0 ? 'clock' : card.end === null ? 'going' : 'done',
  title: card.title,
  note: cardNote(card, now),
})

const titleOf = ({ text }: WishForm): string => (text === null ? '一段语音' : [...text].slice(0, 20).join(''))

/** 心愿 for who asks: what this phone keeps, what waits for their word, what is on its way, what is over. */
export function homeView({ wishes }: Home, items: readonly Item[], now: Date): HomeView {
  const rows = (some: WishCard[]) => some.map((card) => rowOf(card, now))
  const asked = items.filter(({ operation }) => operation === 'wishes.ask')
  return {
    kept: asked.map(({ key, input, state }) => {
      const { form } = input as { form: WishForm }
      return {
        key,
        title: titleOf(form),
        form: state === 'refused' || state === 'expired' ? form : null,
      }
    }),
    mine: rows(wishes.filter(({ mine }) => mine)),
    open: rows(wishes.filter(({ mine, end }) => !mine && end === null)),
    ended: rows(wishes.filter(({ mine, end }) => !mine && end !== null)),
  }
}
