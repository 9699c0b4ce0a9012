import { withPlan } from '@domain/plan'
import { standingOf } from '@domain/standing'
import type { CloudOptions, Json } from '../drive/local-cloud'
import { bareRoot, bareSeason } from './bare-town'
import { seasonSteps } from './season-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

export const ORGANISER = 'o-su-wanqing'
/** Secretaries of the two branches, members of them. */
export const SECRETARIES = ['o-secretary-1', 'o-secretary-2'] as const
export const BRANCHES = ['n-b01', 'n-b02'] as const
const OPENS = '2026-12-15T19:30:00.000+08:00'

let keys = 0
export const key = (): string => `tally-key-${++keys}`

const village = (number: number, tier: string) => ({
  ...{ _id: `n-v0${number}`, v: 1, tree: 'territory', kind: 'village', name: `试验村${number}` },
  ...{ parentId: 'root', path: ['root', `n-v0${number}`], tier },
})
const branch = (number: number) => ({
  ...{ _id: `n-b0${number}`, v: 1, tree: 'party', kind: 'branch', name: `试验支部${number}` },
  ...{ parentId: 'n-committee', path: ['n-committee', `n-b0${number}`], villageId: `n-v0${number}` },
})
const group = (number: number) => ({
  ...{ _id: `n-b0${number}-s1`, v: 1, tree: 'party', kind: 'studyGroup', name: `试验小组${number}` },
  ...{ parentId: `n-b0${number}`, path: ['n-committee', `n-b0${number}`, `n-b0${number}-s1`] },
  ...{ villageId: `n-v0${number}`, capacity: 30 },
})
const committee = {
  ...{ _id: 'n-committee', v: 1, tree: 'party', kind: 'committee', name: '试验镇党委' },
  ...{ parentId: null, path: ['n-committee'] },
}

/** By turns of either branch, away or at home, of each cohort. */
export const memberOf = (number: number, duties: object[] = []) => {
  const at = (number % 2) + 1
  const mobile = number % 3 !== 0
  const groupId = mobile && number % 4 !== 1 ? `n-b0${at}-s1` : null
  const cohort = ['village', 'young', 'office'][number % 3]
  return {
    ...{
      _id: `m${number}`,
      v: 1,
      name: `测试员${'甲乙丙丁戊己庚辛壬癸'[number % 10]}`,
      openid: `o-m${number}`,
    },
    ...{ textSize: 'system', duties: [{ role: 'member', nodeIds: [`n-b0${at}`] }, ...duties] },
    member: { branchId: `n-b0${at}`, villageId: `n-v0${at}`, groupId, cohort, mobile },
  }
}
const organiser = {
  ...{ _id: 'organiser', v: 1, name: '测试组', openid: ORGANISER, textSize: 'system' },
  duties: [{ role: 'organiser', nodeIds: ['root', 'n-committee'] }],
}
const secretary = (number: number) => ({
  ...memberOf(number - 1, [{ role: 'secretary', nodeIds: [`n-b0${number}`, `n-v0${number}`] }]),
  ...{ _id: `secretary-${number}`, openid: `o-secretary-${number}` },
})

export interface TallyTown {
  cloud: TrueCloud
  seasons: ReturnType<typeof seasonSteps>
  tallies(who: string, operation: string, input?: object): Promise<Json>
  data(who: string, operation: string, input?: object): Promise<Json>
  tick(): Promise<Json>
  now(): Promise<Date>
  later(minutes: number): Promise<void>
  /** Counts all there is, whoever held the lease and is gone. */
  settle(): Promise<void>
  /** Everything counted in the generation that is shown, without the generation. */
  counted(): Promise<Json>
}

/** Two branches with a group each, a season whose every day is a study day, and so many members beside the secretaries. */
export async function openTallies(members: number, options: CloudOptions = {}): Promise<TallyTown> {
  const cloud = await trueCloud({ seed: 'empty', at: OPENS, ...options })
  await cloud.keep('nodes', [
    ...[bareRoot, committee, village(1, 'model'), village(2, 'rising')],
    ...[branch(1), branch(2), group(1), group(2)],
  ])
  const people = Array.from({ length: members }, (_, i) => memberOf(i))
  await cloud.keep('persons', [organiser, secretary(1), secretary(2), ...people])
  const studyDays = { weekdays: [1, 2, 3, 4, 5, 6, 7], more: [], off: [] }
  const rooms = [{ category: 'skill', requiredHours: 1 }]
  await cloud.keep('seasons', [
    { ...bareSeason, forgottenAt: null, plans: [], makeUpsPerMonth: 2, studyDays, requiredHours: 3, rooms },
  ])
  await cloud.keep(
    'topics',
    (['theory', 'skill'] as const).map((category) => ({
      ...{ _id: `t-${category}`, v: 1, title: `试验课题${category}`, category },
      ...{ nominalSec: 5_400, changeId: null },
    })),
  )
  return stepsOf(cloud)
}

function stepsOf(cloud: TrueCloud): TallyTown {
  const call = (who: string, operation: string, input: object = {}) => cloud.call(who, operation, input)
  const now = async () => new Date((await cloud.local.clock()).at)
  const later = async (minutes: number) => {
    await cloud.local.clock(new Date((await now()).getTime() + minutes * 60_000).toISOString())
  }
  const tick = async () => (await cloud.local.triggers('tallies')).reply?.data
  const fold = async () => (await cloud.kept('folds', { _id: 'study' }))[0]
  const bare = (all: Json[], generation: number) =>
    all
      .map(({ _id, generation: _, ...rest }) => ({ id: _id.slice(String(generation).length), ...rest }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...{ cloud, seasons: seasonSteps(cloud), now, later, tick },
    tallies: (who, operation, input) => call(who, `tallies.${operation}`, input),
    data: async (who, operation, input = {}) => {
      const reply = await call(who, operation, { key: key(), ...input })
      if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
    async settle() {
      for (let i = 0; i < 9; i++) {
        await tick()
        const { next, old } = await fold()
        if ((await cloud.counted('outbox', { kind: 'study' })) === 0 && next === null && old.length === 0)
          return
        await later(2)
      }
      throw new Error(`no end: ${JSON.stringify(await fold())} ${cloud.log().slice(-2_000)}`)
    },
    async counted() {
      const { shown: generation } = await fold()
      const [tallies, shares] = [
        await cloud.kept('memberTallies', { generation }),
        await cloud.kept('memberShares', { generation }),
      ]
      return { tallies: bare(tallies, generation), shares: bare(shares, generation) }
    },
  }
}

const date = (value: Json) => (value === null ? null : new Date(value.$date ?? value))

/** How a branch stands, or all of them, as its members' hours say and nobody has counted: `standingOf` of each, added up. */
export async function truthOf({ cloud, now }: TallyTown, branchId?: string): Promise<Json> {
  const where = branchId === undefined ? {} : { 'member.branchId': branchId }
  const members = (await cloud.kept('persons', where)).filter(({ member }) => member)
  const [season] = await cloud.kept('seasons')
  const hours = new Map((await cloud.kept('hours')).map((each) => [each.personId, each]))
  const at = await now()
  const counts = {
    members: members.length,
    notBegun: 0,
    stuck: 0,
    late: 0,
    onPace: 0,
    finished: 0,
    started: 0,
  }
  let totalSec = 0
  let requiredSec = 0
  for (const { _id, member } of members) {
    const own = hours.get(_id)
    const mine = withPlan(season, member)
    const standing = standingOf(mine, own ? { ...own, lastAt: date(own.lastAt) } : null, at)
    counts[standing.state] += 1
    counts.late += Number(standing.lateDays > 0)
    counts.started += Number(standing.totalSec > 0)
    totalSec += standing.totalSec
    requiredSec += mine.requiredHours * mine.minutesPerHour * 60
  }
  return { counts, totalSec, requiredSec }
}
