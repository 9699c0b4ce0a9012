import { type WishAct, type WishLine, WishStep, type WishView } from '@contract/wish'
import { dayOf } from '@domain/day'
import { dayWords, momentWords } from '../../words/moments'
import {
  consentWords,
  endWords,
  ratingName,
  refusalWords,
  stepName,
  wishCategoryName,
} from '../../words/wishes'

export interface StepView {
  step: WishStep
  number: number
  name: string
  /** `mine`: it is the asker's turn. `skipped`: it ended before it came so far. */
  state: 'done' | 'now' | 'late' | 'mine' | 'next' | 'skipped'
  /** When it came to this step. */
  day: string | null
  /** Who did what, and what they said, oldest first. */
  lines: string[]
  /** 到您了, 过了 3 个工作日. */
  chip: string | null
  /** For a screen reader, all of it in one. */
  label: string
}

export interface WishPage {
  title: string
  /** In whose hands it is. */
  stands: string
  /** What was promised; null where nothing is open. */
  promise: { words: string; late: boolean } | null
  steps: StepView[]
  /** What was said of it already. */
  rated: string | null
  /** `own` is the asker's word, `for` one that somebody heard from them. */
  rates: 'own' | 'for' | null
  mayEdit: boolean
  mayWithdraw: boolean
}

const quoted = (line: WishLine): string => (line.note === null ? '' : `：${line.note}`)
const who = ({ by }: WishLine): string => (by === '提心愿的人' ? '您' : (by ?? '镇里'))

const filedFor = ({ name, consent }: NonNullable<WishView['asker']>): string =>
  consent === null ? `${name}提的` : `${name}提的，${consentWords[consent]}`

/** What one line says in plain words; an act that is not listed says nothing to who asked. */
const lineWords: Partial<Record<WishAct, (line: WishLine, view: WishView) => string>> = {
  ask: (_, { asker }) => (asker !== null && asker.filedBy !== null ? `您帮${filedFor(asker)}` : '您提的'),
  edit: () => '您改过一次',
  gather: (line, { category, askers }) =>
    `${who(line)}归到“${category === null ? '其他' : wishCategoryName[category]}”${
      askers > 1 ? `，共 ${askers} 家提过` : ''
    }${quoted(line)}`,
  merge: (line) => `${who(line)}把几家的并到一起办${quoted(line)}`,
  offer: (line) => `等帮帮队认领${quoted(line)}`,
  claim: (line) => `${who(line)}认领了`,
  assign: (line) => `${who(line)}交办的${quoted(line)}`,
  release: (line) => `${who(line)}退了回来${quoted(line)}`,
  postpone: (line) => `${who(line)}改到${line.dueOn === null ? '以后' : dayWords(line.dueOn)}${quoted(line)}`,
  escalate: () => '过了几天没办，转到镇里',
  solveOnTheSpot: (line) => `${who(line)}当场办了${quoted(line)}`,
  report: (line) => `${who(line)}说办好了${quoted(line)}`,
  reopen: (line) => `${who(line)}说不满意，退回重办${quoted(line)}`,
  rate: (line) => `${who(line)}说好了${quoted(line)}`,
  rateFor: (line) => `${who(line)}代您说的${quoted(line)}`,
  refuse: (line, { refusal }) =>
    `${who(line)}：${refusal === null ? '没能办' : refusalWords[refusal]}${quoted(line)}`,
  takeDown: (line) => (line.note === null ? '审核没通过，没往下转' : `审核员撤下了${quoted(line)}`),
  withdraw: () => '您收回了',
  closeUnvisited: () => '提醒过两次，没等到您的话，先结了',
}

const nextWords: Record<WishStep, string> = {
  collected: '村里收下',
  gathered: '村里看是哪一类的事',
  assigned: '交给一个人去办',
  feedback: '办的人来回话',
  closed: '您点了头，才算办完',
}

const stateOf = (step: WishStep, view: WishView, came: boolean): StepView['state'] => {
  const order = WishStep.options
  const [at, is] = [order.indexOf(step), order.indexOf(view.step)]
  if (view.end !== null) return came || step === 'closed' ? 'done' : 'skipped'
  if (at > is) return 'next'
  if (at < is) return came ? 'done' : 'skipped'
  if (view.mine) return 'mine'
  return view.overdueDays > 0 ? 'late' : 'now'
}

const chipOf = (state: StepView['state'], { overdueDays }: WishView): string | null =>
  state === 'mine' ? '到您了' : state === 'late' ? `过了 ${overdueDays} 个工作日` : null

const stateWords: Record<StepView['state'], string> = {
  done: '做完了',
  now: '正在办',
  late: '晚了',
  mine: '到您了',
  next: '还没到',
  skipped: '没走这一步',
}

function stepOf(step: WishStep, view: WishView): StepView {
  const of = view.lines.filter((line) => line.step === step)
  const state = stateOf(step, view, of.length > 0)
  const said = state === 'next' ? [] : of.flatMap((line) => lineWords[line.act]?.(line, view) ?? [])
  const first = state === 'next' ? undefined : of[0]
  const day = first ? dayWords(dayOf(first.at)) : null
  const lines = said.length > 0 ? said : state === 'next' ? [nextWords[step]] : []
  const chip = chipOf(state, view)
  const number = WishStep.options.indexOf(step) + 1
  const name = stepName[step]
  const label = [`第 ${number} 步，${name}`, stateWords[state], ...(day ? [day] : []), ...lines].join('，')
  return { step, number, name, state, day, lines, chip, label }
}

const standsOf = (view: WishView): string => {
  if (view.end === 'refused' && view.refusal !== null) return `没能办：${refusalWords[view.refusal]}`
  if (view.end !== null && !view.mine) return endWords[view.end]
  if (view.mine) return '现在在您手上，等您看看办得怎么样'
  if (view.checked === 'held') return '正在核对，核对过了就交给村里'
  return `现在在${view.with}手上`
}

const promiseOf = ({ dueOn, overdueDays, end, mine }: WishView): WishPage['promise'] => {
  if (dueOn === null || end !== null || mine) return null
  if (overdueDays === 0) return { words: `这一步约好 ${dayWords(dueOn)}前`, late: false }
  return { words: `约好 ${dayWords(dueOn)}前，过了 ${overdueDays} 个工作日`, late: true }
}

const ratedWords = ({ rating }: WishView, now: Date): string | null => {
  if (rating === null) return null
  const said = `${momentWords(rating.at, now)} ${rating.forAsker ? '代您说的' : '您说的'}：${ratingName[rating.rating]}`
  return rating.note === null ? said : `${said}。${rating.note}`
}

/** A wish's page for who asked it, out of what the server says. */
export function wishPage(view: WishView, now: Date): WishPage {
  const { may } = view
  return {
    title: view.title,
    stands: standsOf(view),
    promise: promiseOf(view),
    steps: WishStep.options.map((step) => stepOf(step, view)),
    rated: ratedWords(view, now),
    rates: may.includes('rate') ? 'own' : may.includes('rateFor') ? 'for' : null,
    mayEdit: may.includes('edit'),
    mayWithdraw: may.includes('withdraw'),
  }
}
