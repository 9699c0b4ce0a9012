import type { WishAct, WishLine, WishView } from '@contract/wish'
import type { IconName } from '../../components/icon'
import { dayWords, momentWords } from '../../words/moments'
import { consentWords, ratingName, refusalWords, stepName, wishCategoryName } from '../../words/wishes'
import { dueText, endName, withWords } from './desk-view'

/** What somebody who works on a wish can do here, the most likely first; the asker's own acts have their own page. */
const DOABLE = [
  'claim',
  'report',
  'gather',
  'assign',
  'rateFor',
  'offer',
  'solveOnTheSpot',
  'merge',
  'postpone',
  'release',
  'refuse',
  'nudge',
] as const
export type Doable = (typeof DOABLE)[number]

const actWords: Record<Doable, { verb: string; note: string }> = {
  claim: { verb: '我来办', note: '认领了就在您手上' },
  report: { verb: '办好了，写反馈', note: '写做了什么，拍几张' },
  gather: { verb: '收下，分个类', note: '汇总，定下是哪一类事' },
  assign: { verb: '交给一个人办', note: '村里或镇里有职责的人' },
  rateFor: { verb: '替本人说满不满意', note: '上门或打电话听来的，算代评' },
  offer: { verb: '请帮帮队认领', note: '谁先认领谁办' },
  solveOnTheSpot: { verb: '当场办好了', note: '还要等提的人说一句' },
  merge: { verb: '和别的并到一起', note: '几家提的是一件事' },
  postpone: { verb: '往后推几天', note: '一步只能推一次，原因提的人看得到' },
  release: { verb: '办不了，退回去', note: '说一句为什么' },
  refuse: { verb: '没法办，说原因', note: '提的人看得到' },
  nudge: { verb: '催一催', note: '一天一次' },
}

export interface Deed {
  act: Doable
  verb: string
  note: string
}

/**
 * What may be done now: one stands out, the others are rows.
 * @example deedsOf(wish with a helper before it).main?.act // 'claim'
 */
export function deedsOf({ may, category, overdueDays, mine }: WishView): {
  main: Deed | null
  others: Deed[]
} {
  // Only what has a kind is brought together, and only what is late and with others is asked about.
  const fits = (act: Doable) =>
    act === 'merge' ? category !== null : act === 'nudge' ? overdueDays > 0 && !mine : true
  const deeds = DOABLE.filter((act) => may.includes(act) && fits(act)).map((act) => ({
    act,
    ...actWords[act],
  }))
  const [main = null, ...others] = deeds
  return { main, others }
}

const didWords: Record<WishAct, string> = {
  ask: '提了心愿',
  pass: '核对过了',
  edit: '改了写的',
  withdraw: '收回了',
  gather: '收下了',
  solveOnTheSpot: '当场办了',
  refuse: '没法办',
  merge: '并到一起',
  assign: '交下去了',
  offer: '请帮帮队认领',
  claim: '认领了',
  release: '退回来了',
  report: '办了',
  rate: '本人回话了',
  rateFor: '代本人回话',
  reopen: '不满意，退回重办',
  postpone: '往后推了',
  nudge: '催了一次',
  takeDown: '审核员撤下了',
  escalate: '过期太久，转到镇里',
  closeUnvisited: '没等到回话，结了',
}

const lineIcon = ({ act }: WishLine): IconName => {
  if (act === 'reopen' || act === 'escalate') return 'alert'
  if (act === 'refuse' || act === 'withdraw' || act === 'takeDown') return 'close'
  return act === 'nudge' || act === 'postpone' ? 'clock' : 'check'
}

/** One line of what happened: the step by its official name, then who, when and until when. */
const lineView = (line: WishLine, now: Date) => ({
  key: `${line.at} ${line.act}`,
  icon: lineIcon(line),
  title: `${stepName[line.step]} · ${didWords[line.act]}`,
  note: [
    line.by ?? '按镇里的规矩',
    momentWords(line.at, now),
    ...(line.dueOn === null ? [] : [`${dayWords(line.dueOn)}前`]),
  ].join('，'),
  said: line.note,
})

const askerWords = ({ asker, nameHidden }: WishView): string => {
  if (asker === null) return nameHidden ? '本人要求不露名字' : '看不到是谁提的'
  const child = asker.childUnder14 ? '（孩子）' : ''
  const agreed = asker.consent === null ? '' : `，${consentWords[asker.consent]}`
  const forWhom =
    asker.filedBy === null ? asker.name : `${asker.name}${child}，${asker.filedBy}帮着提的${agreed}`
  return nameHidden ? `${forWhom}，名字只给经办人看` : forWhom
}

/** What its asker, or somebody for them, said about it. */
const wordText = ({ rating }: WishView): string | null =>
  rating &&
  [`${rating.forAsker ? '代评' : '本人说'}${ratingName[rating.rating]}`, rating.note]
    .filter(Boolean)
    .join('：')

const stateText = (view: WishView): string => {
  const { step, end, refusal, round, level } = view
  const facts = [
    end === null ? stepName[step] : null,
    withWords(view),
    refusal === null ? null : refusalWords[refusal],
    round > 0 ? `退回过 ${round} 次` : null,
    level === 'town' && end === null ? '归镇里管' : null,
  ]
  return facts.filter((fact) => fact !== null).join('，')
}

/** A wish as who works on it sees it. */
export function wishAtDesk(view: WishView, now: Date) {
  const { title, village, team, spot, category, askers, text, overdueDays, end } = view
  const where = [village, team, spot].filter((part) => part !== null && part !== '')
  const kind = category === null ? [] : [wishCategoryName[category]]
  const due = end === null ? dueText(view) : null
  return {
    title,
    where: [...where, ...kind, ...(askers > 1 ? [`${askers} 家提的`] : [])].join('，'),
    state: stateText(view),
    due,
    late: end === null && overdueDays > 0,
    // A title is the beginning of the words.
    text: text !== null && text !== title ? text : null,
    asker: askerWords(view),
    word: wordText(view),
    lines: view.lines.map((line) => lineView(line, now)).reverse(),
    when: `${momentWords(view.at, now)} 提的`,
  }
}

/**
 * To who claimed too late: that it is gone, and where it stands now; never who has it.
 * @example takenWords({ step: 'assigned', end: null }).line // '现在到了交办，看看别的'
 */
export const takenWords = ({
  step,
  end,
}: Pick<WishView, 'step' | 'end'>): { title: string; line: string } => {
  const gone = step === 'collected' || step === 'gathered' || end === 'refused' || end === 'withdrawn'
  const stands = end === null ? `现在到了${stepName[step]}` : endName[end]
  return { title: gone || end === 'merged' ? '这件不用认领了' : '已经有人接了', line: `${stands}，看看别的` }
}

/** Who answers for the wish, or has it, may ring; a helper only once they have it. */
export const mayRing = ({ phone, parts }: Pick<WishView, 'phone' | 'parts'>): boolean =>
  phone !== null && parts.some((part) => part !== 'filer' && part !== 'helper')

/** Whether the town can hang it on its wall: in words, passed, and no child's. */
export const mayHang = ({ parts, text, checked, asker, end }: WishView): boolean =>
  parts.includes('town') &&
  text !== null &&
  checked === 'passed' &&
  asker?.childUnder14 !== true &&
  (end === null || end === 'met' || end === 'onTheSpot' || end === 'unvisited')
