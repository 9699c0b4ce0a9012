import { Home } from '@contract/study'
import { type DrivenCloud, startCloud } from '../drive/local-cloud'
import { nobodysHome, nobodysMessages } from '../drive/nobodys-home'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const home = async (openid: string): Promise<Home> =>
  Home.parse((await cloud.call(openid, 'study.home')).data)

describe('home', () => {
  it('shows a mobile member the season, the hours and the group where she lives', async () => {
    const { person, study, town } = await home('o-tan-xiuying')
    expect([town, person?.name]).toEqual(['樟树坳镇', '谭秀英'])
    expect(study).toMatchObject({ village: '青石桥村', group: '青石桥村东莞学习小组' })
    expect(study?.season).toMatchObject({
      requiredSec: 16 * 2_700,
      secPerHour: 2_700,
      closesOn: '2027-03-20',
    })
    expect(study?.credited.totalSec).toBe(25_680)
  })

  it('a member’s categories add up to the total', async () => {
    const { study } = await home('o-zhou-qiming')
    const sum = study?.credited.byCategory.reduce((all, { sec }) => all + sec, 0)
    expect(sum).toBe(study?.credited.totalSec)
    expect(study?.credited.totalSec).toBeGreaterThanOrEqual(
      study?.season?.requiredSec ?? Number.POSITIVE_INFINITY,
    )
  })

  it('shows whoever is no member a name and no hours', async () => {
    const { person, study } = await home('o-shi-chunmei')
    expect(person).toEqual({ name: '石春妹', duties: [], textSize: 'system' })
    expect(study).toBeNull()
  })

  it('names where each duty holds, in both trees', async () => {
    const { person } = await home('o-su-wanqing')
    expect(person?.duties).toContainEqual(
      expect.objectContaining({ role: 'organiser', at: ['樟树坳镇', '樟树坳镇党委'] }),
    )
  })

  it('shows a WeChat user whom nobody knows the town and nothing of anybody', async () => {
    const messages = nobodysMessages
    expect(await home('o-stranger')).toEqual({ ...nobodysHome, town: '樟树坳镇', messages })
  })

  it('costs a member one call and fourteen requests by index, and a stranger four', async () => {
    await cloud.local.resetMetrics()
    await home('o-tan-xiuying')
    const member = (await cloud.local.metrics()).operations['study.home']
    expect(member).toMatchObject({
      invocations: 1,
      database: {
        'database.getDocument': {
          persons: 1,
          nodes: 1,
          grants: 1,
          messages: 1,
          seasons: 1,
          lessons: 1,
          hours: 1,
          tasks: 1,
          // What is asked, and what was handed in today.
          taskWorks: 2,
          progress: 1,
          studyDays: 1,
          ledger: 1,
        },
      },
    })
    // Nothing was read that is not of this person or on the list of lessons.
    expect(member.scanned).toBe(member.returned)
    await cloud.local.resetMetrics()
    await home('o-stranger')
    const { operations, unindexed } = await cloud.local.metrics()
    const found = { persons: 1, nodes: 1, messages: 1, grants: 1 }
    expect(operations['study.home'].database).toEqual({ 'database.getDocument': found })
    expect(unindexed).toEqual([])
  })
})
