import { dayOf } from '@domain/day'
import { dayState, type KeptStudyRecords, visitedSec } from '../../shared/kept-study'
import { minuteOf } from './mine'
import { minePage } from './mine-page'

const checkedWords = { passed: '通过', held: '核对中', refused: '没通过' } as const
const outsideWords = { waiting: '等审核', accepted: '收下了', refused: '没收' } as const
const presenceWords = { none: '没签到', present: '签到了', waiting: '待主持人确认' } as const
const dayWords = { lit: '打了', late: '补传', madeUp: '补', tapped: '打了没算上' } as const

const moment = (at: Date | null): string => (at ? minuteOf(at) : '')
const minutes = (sec: number): string => String(Math.floor(sec / 60))

const taskPage = ({ works, tasks }: KeptStudyRecords, people: ReadonlyMap<string, string>) =>
  minePage(
    '学习任务',
    '布置给您的任务，您写的和指导员回的',
    { 任务: 24, 看到: 18, 已收到: 18, 感言: 50, 交的时间: 18, 核对: 10, 回复: 50, 谁回的: 12 },
    works.map(({ taskId, seenAt, receivedAt, reflection, answer }) => {
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
  )

const outsidePage = ({ outside }: KeptStudyRecords) =>
  minePage(
    '在别处学的',
    '您交上来的，在别处学的',
    { 哪天学的: 12, 学了什么: 40, 分钟: 8, 交的时间: 18, 结果: 10, 记上分钟: 10, 照片: 10 },
    outside.map((one) => [
      one.on,
      one.what,
      String(one.minutes),
      minuteOf(one.at),
      outsideWords[one.state],
      minutes(one.creditedSec),
      one.photo === null ? '没有存' : '存着',
    ]),
  )

const sessionPage = ({ attendances }: KeptStudyRecords) =>
  minePage(
    '学习活动',
    '您参加的学习活动',
    { 时间: 18, 活动: 36, 回话: 10, 签到: 14, 记上分钟: 10 },
    attendances.map(({ attendance: { coming, presence, creditedSec }, session }) => [
      minuteOf(session.startsAt),
      session.title,
      coming === null ? '' : coming ? '我参加' : '来不了',
      presenceWords[presence],
      minutes(creditedSec ?? 0),
    ]),
  )

const visitPage = (
  { visits, topics }: KeptStudyRecords,
  people: ReadonlyMap<string, string>,
  personId: string,
) =>
  minePage(
    '送学上门',
    '谁到您家送过学',
    { 日子: 12, 谁来的: 12, 讲了什么: 36, 记上分钟: 10, 记下的建议: 40 },
    visits.map((visit) => [
      dayOf(visit.at),
      people.get(visit.byId) ?? '',
      visit.topics.flatMap(({ topicId }) => topics.get(topicId)?.title ?? []).join('、'),
      minutes(visitedSec(visit, personId)),
      visit.suggestion?.text ?? '',
    ]),
  )

const dayPage = ({ days }: KeptStudyRecords) =>
  minePage(
    '打卡',
    '您的学习日',
    { 日子: 12, 打卡: 14, 点的时间: 18 },
    days.map((record) => [record.day, dayWords[dayState(record)], moment(record.claim?.tappedAt ?? null)]),
  )

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
