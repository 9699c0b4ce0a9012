import type { EvidenceOf } from '@contract/study'
import { type DrivenCloud, type Json, startCloud } from '../drive/local-cloud'

const [INSTRUCTOR, SECRETARY, ELSEWHERE] = ['o-luo-xiaoman', 'o-tian-jiawang', 'o-xiang-mingyue']
const MEMBER = 'o-tan-xiuying'

let cloud: DrivenCloud
let personId: string
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
  const found = { branchId: 'n-b01', find: '谭秀英', after: null }
  personId = (await cloud.call(SECRETARY, 'roster.branch', found)).data.members[0].personId
})
afterAll(() => cloud.stop())

const ask = (who: string, before: string | null = null): Promise<Json> =>
  cloud.call(who, 'study.evidenceOf', { personId, before })

test.each([INSTRUCTOR, SECRETARY])('%s sees every line that a member’s hours are the sum of', async (who) => {
  let before: string | null = null
  let sec = 0
  let total = 0
  do {
    const { data }: { data: EvidenceOf } = await ask(who, before)
    expect(data.name).toBe('谭秀英')
    for (const line of data.lines) sec += line.sec
    total = data.hours.credited.totalSec
    before = data.before
  } while (before !== null)
  expect(sec).toBe(total)
  expect(total).toBeGreaterThan(0)
})

test('the member is told who has looked', async () => {
  const { accesses } = (await cloud.call(MEMBER, 'people.myData')).data
  const looked = accesses.filter(({ operation }: Json) => operation === 'study.evidenceOf')
  expect(looked.map(({ by }: Json) => by).sort()).toEqual(['田家旺', '罗小满'])
})

test('whoever does not answer for the member sees none of it', async () => {
  for (const who of ['o-su-wanqing', 'o-gu-changming', ELSEWHERE, MEMBER])
    expect(await ask(who)).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
})

test('members of a branch who are in no group are exactly as many as their part says', async () => {
  const { parts } = (await cloud.call(SECRETARY, 'tallies.place', { placeId: 'n-b01' })).data
  const loose = parts.find(({ id }: Json) => id === 'none').counts.members
  const of = { placeId: 'n-b01', by: { measure: 'members' }, loose: true }
  const people: Json[] = []
  let after: string | null = null
  do {
    const { data }: { data: Json } = await cloud.call(SECRETARY, 'tallies.rows', { ...of, after })
    expect(data.value).toBe(loose)
    people.push(...data.people)
    after = data.after
  } while (after !== null)
  expect(people).toHaveLength(loose)
  expect(people.every(({ group }) => group === null)).toBe(true)
  const { data } = await cloud.call('o-su-wanqing', 'tallies.rows', { ...of, after: null })
  expect(data).toMatchObject({ value: loose, people: [], parts: [{ placeId: null, value: loose }] })
})
