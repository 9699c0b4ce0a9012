import type { HistoryKind, HistoryLine } from '@contract/people'
import { instantOf } from '@domain/day'
import { roleNames } from '@domain/record-words'
import type { AccessRecord, LedgerRecord, PersonRecord, SealedPhone } from '@records/index'
import { whoIs } from '../../shared/history-lines'
import { residenceOf } from '../../shared/regions'
import { cohortWords, yesNo } from './words'

export interface Mine {
  person: PersonRecord
  places: ReadonlyMap<string, string>
  persons: ReadonlyMap<string, string>
  ledger: readonly LedgerRecord[]
  topics: ReadonlyMap<string, string>
  history: readonly HistoryLine[]
  accesses: readonly AccessRecord[]
  open: (phone: SealedPhone) => string
}

/** @example minuteOf('2026-12-15T19:30:00.000+08:00') // '2026-12-15 19:30' */
export const minuteOf = (at: Date | string): string => instantOf(at).slice(0, 16).replace('T', ' ')

const historyWords: Record<HistoryKind, string> = {
  joined: '进入名册',
  left: '离开名册',
  returned: '回到名册',
  transferred: '转支部',
  corrected: '改了资料',
  regrouped: '换学习小组',
  bound: '对上微信',
  rebound: '换了微信',
  dutyGiven: '给了职责',
  dutyTaken: '收回职责',
  consented: '同意',
  declined: '没有同意',
  withdrew: '撤回同意',
  erased: '注销',
}

const consentWords = { residence: '保存住处', reminders: '接收提醒' } as const
const channelWords = { online: '手机看', session: '屋场会', visit: '上门' } as const
const classWords = {
  verified: '已核实',
  background: '锁屏听的',
  offline: '离线补记',
  confirmed: '当面确认',
  adjusted: '规则调整',
} as const
const operationWords: Record<string, string> = {
  'roster.branch': '看支部名单',
  'roster.member': '看个人资料',
  'roster.phoneOf': '看手机号',
  'roster.exportRoster': '导出名册',
  'groups.desk': '看学习小组',
  'people.waiting': '看待办申请',
}

function facts({ person, places, open }: Mine): string[][] {
  const { name, phone, boundAt, member, duties, consents = {} } = person
  const named = (id: string | null | undefined) => (id ? (places.get(id) ?? '') : '')
  return [
    ['姓名', name],
    ['编号', person._id],
    ['手机号', phone ? open(phone) : '没有保存'],
    ['对上微信', boundAt ? minuteOf(boundAt) : '没有保存时间'],
    ...(member
      ? [
          ['党支部', named(member.branchId)],
          ['村', named(member.villageId)],
          ['学习小组', named(member.groupId) || '没有分组'],
          ['类别', cohortWords[member.cohort]],
          ['是否流动', yesNo(member.mobile)],
          ['住处', (member.residence && residenceOf(member.residence)?.name) || '没有保存'],
        ]
      : []),
    ...duties.map(({ role, nodeIds }) => [
      '职责',
      `${roleNames[role]}：${nodeIds.map(named).filter(Boolean).join('、')}`,
    ]),
    ...(['residence', 'reminders'] as const).flatMap((kind) => {
      const consent = consents[kind]
      return consent
        ? [[consentWords[kind], `${consent.given ? '同意' : '不同意'}（${minuteOf(consent.at)}）`]]
        : []
    }),
  ]
}

/**
 * All that is kept about somebody, as the pages of a workbook.
 * @example minePages(mine)[0]?.rows[0] // ['姓名', '谭秀英']
 */
export const minePages = (mine: Mine) => [
  {
    name: '我的资料',
    title: '屋场云保存的关于您的资料',
    columns: [
      { title: '项目', width: 14 },
      { title: '内容', width: 50 },
    ],
    rows: facts(mine),
  },
  {
    name: '学时台账',
    title: '您的学时台账，每一笔从哪里来',
    columns: [
      { title: '时间', width: 18 },
      { title: '课题', width: 36 },
      { title: '怎么学的', width: 12 },
      { title: '秒', width: 10 },
      { title: '依据', width: 14 },
    ],
    rows: [...mine.ledger]
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, topicId, channel, sec, class: kind }) => [
        minuteOf(at),
        mine.topics.get(topicId) ?? '',
        channelWords[channel],
        String(sec),
        classWords[kind],
      ]),
  },
  {
    name: '变更记录',
    title: '名册上关于您的变更',
    columns: [
      { title: '时间', width: 18 },
      { title: '事项', width: 14 },
      { title: '从', width: 26 },
      { title: '到', width: 26 },
      { title: '经手', width: 24 },
    ],
    rows: mine.history.map(({ at, kind, from, to, by }) => [
      minuteOf(at),
      historyWords[kind],
      from ?? '',
      to ?? '',
      by ?? '',
    ]),
  },
  {
    name: '谁看过',
    title: '谁看过您的资料',
    columns: [
      { title: '时间', width: 18 },
      { title: '谁', width: 24 },
      { title: '看了什么', width: 24 },
      { title: '次数', width: 8 },
    ],
    rows: [...mine.accesses]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ at, byId, byRole, operation, times }) => [
        minuteOf(at),
        whoIs(mine.persons.get(byId), byRole),
        operationWords[operation] ?? '看学习情况',
        String(times),
      ]),
  },
]
