import type { SeasonCard } from '@contract/seasons'
import { type DrivenCloud, startCloud } from '../drive/local-cloud'
import { png } from '../drive/png'
import { courseActions } from './course-actions'
import type { Table } from './figures'
import { seasonActions } from './season-actions'
import { sessionActions } from './session-actions'
import { taskActions } from './task-actions'
import { taskDeskActions } from './task-desk-actions'
import { wishActions } from './wish-actions'

const WHO = 'o-tan-xiuying'
const LESSON = 'l-land-lease'

/** What the replies so far have said. */
export interface Before {
  sessionId?: string
  lessonId?: string
  code?: string
  changesAt?: string
  seasons?: SeasonCard[]
  change?: { id: string }
  file?: string
}

export interface Action {
  says: string
  who?: string
  operation: string
  /** Made just before, of what the action before it answered. */
  input: (before: Before) => object
  /** The clock goes on by as much first. */
  afterSec?: number
  /** A picture is brought into this folder first. */
  picture?: string
}

const minute = (from: number, key: string): Action => ({
  says: `a minute of playing is reported${from === 100 ? '' : ', seen before'}`,
  operation: 'study.reportPlayback',
  input: ({ sessionId }) => ({
    key,
    sessionId,
    played: { spans: [[from, from + 60]], positionSec: from + 60, how: 'watched' },
  }),
  afterSec: 60,
})

const actions: Action[] = [
  { says: 'a member opens 今日', operation: 'study.home', input: () => ({}) },
  {
    says: 'a WeChat user nobody knows opens the app',
    who: 'o-stranger',
    operation: 'study.home',
    input: () => ({}),
  },
  { says: 'a member opens 课程', operation: 'study.courses', input: () => ({}) },
  { says: 'a member opens a lesson', operation: 'study.lesson', input: () => ({ lessonId: LESSON }) },
  {
    says: 'presses play',
    operation: 'study.openPlayback',
    input: () => ({ key: 'bench-open', lessonId: LESSON }),
  },
  minute(100, 'bench-minute-1'),
  minute(0, 'bench-minute-2'),
  { says: 'a member opens the calendar', operation: 'study.calendar', input: () => ({ month: null }) },
  {
    says: 'checks in',
    operation: 'study.checkInDay',
    input: () => ({ key: 'bench-day-1', day: '2026-12-15', at: '2026-12-15T19:30:00.000+08:00' }),
  },
  {
    says: 'makes a missed day up',
    operation: 'study.makeUpDay',
    input: () => ({ key: 'bench-day-2', day: '2026-12-03' }),
  },
  { says: 'a member opens 我的', operation: 'study.evidence', input: () => ({ before: null }) },
  { says: 'a member opens 小组', operation: 'groups.mine', input: () => ({}) },
  {
    says: 'an instructor opens the desk of 16',
    who: 'o-luo-xiaoman',
    operation: 'groups.desk',
    input: () => ({ groupId: 'n-b01-s1' }),
  },
  // Before she moves out of the group whose task it is.
  ...taskActions,
  {
    says: 'a member moves house and the group follows',
    operation: 'groups.setResidence',
    input: () => ({ key: 'bench-move', code: '330203' }),
  },
  {
    says: 'a member switches 大字',
    operation: 'people.setTextSize',
    input: () => ({ key: 'bench-0001', textSize: 'care' }),
  },
  {
    says: 'the same, sent again',
    operation: 'people.setTextSize',
    input: () => ({ key: 'bench-0001', textSize: 'care' }),
  },
  ...sessionActions,
  ...seasonActions,
  ...taskDeskActions,
  ...courseActions,
  ...wishActions,
]

interface Counted {
  invocations: number
  database: Record<string, Record<string, number>>
  scanned: number
  returned: number
}

/** Exact counts of the local cloud: calls and database requests of each thing a person does. */
export async function requestsPerAction(): Promise<Table> {
  const cloud = await startCloud()
  try {
    const rows: Table['rows'] = []
    let before: Before = {}
    for (const action of actions) {
      const { row, data } = await doIt(cloud, action, before)
      rows.push(row)
      before = { ...before, ...data }
    }
    return {
      title: 'Calls and database requests per action (exact)',
      columns: ['action', 'calls', 'database requests', 'of which', 'scanned', 'returned'],
      rows,
    }
  } finally {
    await cloud.stop()
  }
}

async function broughtTo({ url }: DrivenCloud, who: string, folder: string): Promise<string> {
  const headers = { 'x-openid': who }
  const body = new Uint8Array(png())
  const sent = await fetch(`${url}/files?path=${folder}/bench.png`, { method: 'POST', headers, body })
  return ((await sent.json()) as { fileID: string }).fileID
}

async function doIt(cloud: DrivenCloud, action: Action, before: Before) {
  const { says, who = WHO, operation, input, afterSec = 0, picture } = action
  const { at } = await cloud.local.clock()
  if (afterSec > 0) await cloud.local.clock(new Date(Date.parse(at) + afterSec * 1_000).toISOString())
  const file = picture && (await broughtTo(cloud, who, picture))
  await cloud.local.resetMetrics()
  const reply = await cloud.call(who, operation, input(file ? { ...before, file } : before))
  if (!reply.ok) throw new Error(`${says}: ${JSON.stringify(reply.error)}`)
  const { operations } = await cloud.local.metrics()
  const counted: Counted = operations[operation]
  const requests = Object.entries(counted.database).map(
    ([name, by]) => [name.replace('database.', ''), Object.values(by).reduce((a, b) => a + b, 0)] as const,
  )
  const total = requests.reduce((sum, [, count]) => sum + count, 0)
  const which = requests.map(([name, count]) => `${name} ${count}`).join(', ')
  return {
    row: [says, counted.invocations, total, which, counted.scanned, counted.returned],
    data: reply.data,
  }
}
