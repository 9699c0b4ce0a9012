import { dayOf } from '@domain/day'
import { dayState, type KeptStudyRecords, visitedSec } from '../../shared/kept-study'
import { minuteOf } from './mine'

const checkedWords = { passed: '通过', held: '核对中', refused: '没通过' } as const
const outsideWords = { waiting: '等审核', accepted: '收下了', refused: '没收' } as const
const presenceWords = { none: '没签到', present: '签到了', waiting: '待主持人确认' } as const
const dayWords = { lit: '打了', late: '补传', madeUp: '补', tapped: '打了没算上' } as const

const moment = (at: Date | null): string => (at ? minuteOf(at) : '')
const minutes = (sec: number): string => String(Math.floor(sec / 60))

const taskPage = ({ works, tasks }: KeptStudyRecords, people: ReadonlyMap<string, string>) => ({
  name: '学习任务',
  title: '布置给您的任务，您写的和指导员回的',
  columns: [
    { title: '任务', width: 24 },
    { title: '看到', width: 18 },
    { title: '已收到', width: 18 },
    { title: '感言', width: 50 },
    { title: '交的时间', width: 18 },
    { title: '核对', width: 10 },
    { title: '回复', width: 50 },
    { title: '谁回的', width: 12 },
  ],
  rows: works.map(({ taskId, seenAt, receivedAt, reflection, answer }) => {
    const passed = answer?.checked === 'passed' ? answer : null
    return [
      tasks.get(taskId)?.title ?? '',
      moment(seenAt),
      moment(receivedAt),
      reflection?.text ?? '',
      moment(reflection?.at ?? null),
      reflection ? checkedWords[reflection.checked] : '',
      passed?.text ?? '',
      passed ? (people.get(passed.byId) ?? '') : '',
    ]
  }),
})

const outsidePage = ({ outside }: KeptStudyRecords) => ({
  name: '在别处学的',
  title: '您交上来的，在别处学的',
  columns: [
    { title: '哪天学的', width: 12 },
    { title: '学了什么', width: 40 },
    { title: '分钟', width: 8 },
    { title: '交的时间', width: 18 },
    { title: '结果', width: 10 },
    { title: '记上分钟', width: 10 },
    { title: '照片', width: 10 },
  ],
  rows: outside.map((one) => [
    one.on,
    one.what,
    String(one.minutes),
    minuteOf(one.at),
    outsideWords[one.state],
    minutes(one.creditedSec),
    one.photo === null ? '没有存' : '存着',
  ]),
})

const sessionPage = ({ attendances }: KeptStudyRecords) => ({
  name: '学习活动',
  title: '您参加的学习活动',
  columns: [
    { title: '时间', width: 18 },
    { title: '活动', width: 36 },
    { title: '回话', width: 10 },
    { title: '签到', width: 14 },
    { title: '记上分钟', width: 10 },
  ],
  rows: attendances.map(({ attendance: { coming, presence, creditedSec }, session }) => [
    minuteOf(session.startsAt),
    session.title,
    coming === null ? '' : coming ? '我参加' : '来不了',
    presenceWords[presence],
    minutes(creditedSec ?? 0),
  ]),
})

const visitPage = (
  { visits, topics }: KeptStudyRecords,
  people: ReadonlyMap<string, string>,
  personId: string,
) => ({
  name: '送学上门',
  title: '谁到您家送过学',
  columns: [
    { title: '日子', width: 12 },
    { title: '谁来的', width: 12 },
    { title: '讲了什么', width: 36 },
    { title: '记上分钟', width: 10 },
    { title: '记下的建议', width: 40 },
  ],
  rows: visits.map((visit) => [
    dayOf(visit.at),
    people.get(visit.byId) ?? '',
    visit.topics.flatMap(({ topicId }) => topics.get(topicId)?.title ?? []).join('、'),
    minutes(visitedSec(visit, personId)),
    visit.suggestion?.text ?? '',
  ]),
})

const dayPage = ({ days }: KeptStudyRecords) => ({
  name: '打卡',
  title: '您的学习日',
  columns: [
    { title: '日子', width: 12 },
    { title: '打卡', width: 14 },
    { title: '点的时间', width: 18 },
  ],
  rows: days.map((record) => [
    record.day,
    dayWords[dayState(record)],
    moment(record.claim?.tappedAt ?? null),
  ]),
})

/**
 * All that study has left about somebody, as further pages of the workbook of their data.
 * @param people names of those who answered or came to the door
 * @example studyPages(kept, names, 'p0001').map(({ name }) => name) // ['学习任务', '在别处学的', '学习活动', '送学上门', '打卡']
 */
export const studyPages = (kept: KeptStudyRecords, people: ReadonlyMap<string, string>, personId: string) => [
  taskPage(kept, people),
  outsidePage(kept),
  sessionPage(kept),
  visitPage(kept, people, personId),
  dayPage(kept),
]
