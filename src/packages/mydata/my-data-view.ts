import { type Consent, CorrectionField, type MyData } from '@contract/people'
import { ConsentKind } from '@contract/personal'
import { dayOf } from '@domain/day'
import { roleNames } from '@domain/record-words'
import type { IconName } from '../../components/icon'
import { dayWords, momentWords } from '../../words/moments'
import { readingWords } from '../../words/readings'
import {
  cohortName,
  consentName,
  correctionName,
  correctionWords,
  historyView,
  mobileName,
} from '../../words/roster'
import { doneText } from '../../words/spans-of-time'

interface Fact {
  icon: IconName
  title: string
  note?: string
}

interface ConsentView {
  kind: ConsentKind
  title: string
  note: string
  given: boolean
}

export interface MyDataView {
  who: Fact[]
  roster: Fact[]
  /** Null for somebody of whom no residence is ever kept. */
  residence: Fact | null
  duties: Fact[]
  study: Fact
  consents: ConsentView[]
  correction: Fact | null
  readers: { id: string; title: string; note: string }[]
  history: { id: string; title: string; note: string }[]
}

const follows: Record<ConsentKind, { given: string; not: string }> = {
  residence: { given: '按您住的区县分小组', not: '没记住处，照样学' },
  reminders: { given: '久了没学，提醒您一声', not: '不提醒，什么也不耽误' },
}

const consentView = (kind: ConsentKind, consents: readonly Consent[]): ConsentView => {
  const said = consents.find((consent) => consent.kind === kind)
  const given = said?.given ?? false
  const words = given ? follows[kind].given : follows[kind].not
  const note = said ? `${words}。${dayWords(dayOf(said.at))}${given ? '同意的' : '收回的'}` : words
  return { kind, title: consentName[kind], note, given }
}

const rosterFacts = ({ member }: MyData): Fact[] =>
  member === null
    ? []
    : [
        { icon: 'group', title: member.branch, note: member.village },
        { icon: 'group', title: member.group ?? '还没分到学习小组', note: '学习小组' },
        {
          icon: 'article',
          title: `${cohortName[member.cohort]}，${mobileName(member.mobile)}`,
          note: '类别',
        },
      ]

const residenceFact = ({ member }: MyData): Fact | null =>
  member?.mobile
    ? { icon: 'pin', title: member.residence?.name ?? '还没登记', note: '住在哪，点一下就能改' }
    : null

/** What 我的资料 shows: everything that is kept. */
export const myDataView = (data: MyData, now: Date): MyDataView => ({
  who: [
    { icon: 'me', title: data.name, note: '名字' },
    { icon: 'phone', title: data.phone ?? '没有登记', note: '手机号，加密存着' },
    {
      icon: 'check',
      title: data.boundAt ? momentWords(data.boundAt, now) : '没有记录',
      note: '这个微信对上名字',
    },
  ],
  roster: rosterFacts(data),
  residence: residenceFact(data),
  duties: data.duties.map(({ role, at }) => ({
    icon: 'article',
    title: roleNames[role],
    note: at.join('、'),
  })),
  study: {
    icon: 'lamp',
    title: `这一季记了 ${doneText(data.study.totalSec)}`,
    note: `${data.study.topics} 个课题，${data.study.lines} 笔记录`,
  },
  consents: ConsentKind.options.map((kind) => consentView(kind, data.consents)),
  correction: data.correction && {
    icon: 'info',
    title: correctionWords(data.correction.field, data.correction.to),
    note: `${momentWords(data.correction.at, now)} 交给支书，还没定`,
  },
  readers: data.accesses.map(({ id, at, by, role, operation, times }) => ({
    id,
    title: `${by}，${roleNames[role]}`,
    note: `${momentWords(at, now)}，${readingWords(operation)}${times > 1 ? `，当天 ${times} 次` : ''}`,
  })),
  history: data.history.map((line) => historyView(line, now)),
})

/** What follows when a consent is taken back, a sentence each. */
export const withdrawing: Record<ConsentKind, string[]> = {
  residence: [
    '您的手机号和住处会删掉，按地方分的小组也不再算您。',
    '学时一点不少，照样学。换手机时要找支书要邀请码。',
  ],
  reminders: ['以后不再提醒您。学时一点不少。'],
}

/** The fields that a member may ask their secretary to put right. */
export const correctable = CorrectionField.options.map((id) => ({ id, name: correctionName[id] }))
