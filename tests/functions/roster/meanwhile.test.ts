import type { PersonRecord } from '../../../types/records'
import { type TrueCloud, trueCloud } from '../true-cloud'
import { KEY } from './nasty/sheet'
import { checkSheet, nextKey, rowsOf, settle, write, xlsxOf } from './world'

let cloud: TrueCloud
beforeAll(async () => {
  cloud = await trueCloud({ env: { PHONE_KEY: KEY } })
})
afterAll(() => cloud.stop())

const one = async (personId: string): Promise<PersonRecord> =>
  (await cloud.kept('persons', { _id: personId }))[0]
/** Members of a branch without any other duty, in a steady order. */
const plainIn = async (branchId: string): Promise<PersonRecord[]> =>
  (await cloud.kept('persons', { 'member.branchId': branchId })).filter(({ duties }) => duties.length === 1)
const say = async (openid: string, operation: string, input: object) => {
  const reply = await cloud.call(openid, operation, { key: nextKey(), ...input })
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}
const titles = ['姓名', '支部', '是否流动', '省', '市', '区县', '手机号', '系统编号']

describe('between the check of a row and its application', () => {
  it('a refusal, a withdrawal and a residence that somebody told themselves win over the sheet', async () => {
    const all = await plainIn('n-b02')
    const home = all.find(({ member }) => !member!.mobile)!
    const [away, teller] = all.filter(({ member }) => member!.mobile)
    const consents = { residence: { given: true, at: { $date: '2026-11-01T00:00:00.000Z' } } }
    const bare = ({ phone: _, consents: __, ...rest }: PersonRecord) => rest
    const { groupId, branchId, villageId, cohort } = away!.member!
    const unplaced = { groupId, branchId, villageId, cohort, mobile: true }
    await cloud.keep('persons', [
      { ...bare(home), openid: 'o-refuses' },
      { ...bare(away!), openid: 'o-withdraws', consents, member: unplaced },
      { ...bare(teller!), openid: 'o-tells', consents, member: { ...unplaced, groupId: null } },
    ])
    const view = await checkSheet(
      cloud,
      await xlsxOf([
        titles,
        [home.name, '枫香坳村', '否', null, null, null, '13911112222', home._id],
        [away!.name, '枫香坳村', '是', '广东省', '深圳市', '南山区', null, away!._id],
        [teller!.name, '枫香坳村', '是', '广东省', '深圳市', '南山区', null, teller!._id],
      ]),
    )
    expect(view.counts).toMatchObject({ change: 3 })
    const applying = await write(cloud, 'applyImport', { importId: view.id })
    expect(applying.state).toBe('applying')
    await say('o-refuses', 'people.setConsent', { kind: 'residence', given: false })
    await say('o-withdraws', 'people.setConsent', { kind: 'residence', given: false })
    const told = await one(teller!._id)
    await cloud.keep('persons', [{ ...told, member: { ...told.member, residenceBy: 'self' } }])
    expect(await settle(cloud, applying)).toMatchObject({ state: 'done', counts: { change: 0, stale: 3 } })
    expect((await one(home._id)).phone).toBeUndefined()
    expect((await one(away!._id)).member!.residence).toBeUndefined()
    expect((await one(teller!._id)).member!.residence).toBeUndefined()
  })
})

it('where people live at home is nothing to keep, and says so', async () => {
  const view = await checkSheet(
    cloud,
    await xlsxOf([
      ['姓名', '支部', '是否流动', '现居住地'],
      ['费家居', '青石桥村', '否', '青石桥村3组'],
      ['费家安', '青石桥村', '否', '湖南省岳阳市平江县'],
      ['费在外', '青石桥村', '是', '广东省东莞市'],
      ['费无处', '青石桥村', '是', '哪里3组'],
      ['费没写', '青石桥村', '否', '无'],
    ]),
  )
  expect(
    (await rowsOf(cloud, view.id)).map(({ verdict, notes, problems }) => [
      verdict,
      ...notes,
      ...problems.map(({ problem }) => problem),
    ]),
  ).toEqual([
    ['add', 'homeResidence'],
    ['add', 'homeResidence'],
    ['add', 'noConsentForResidence'],
    ['bad', 'regionUnknown'],
    ['add'],
  ])
})

it('a workbook of a village each is checked as one, its rows pages on, and each is found under its worksheet', async () => {
  const names = (first: string, many: number) =>
    Array.from(
      { length: many },
      (_, i) =>
        `${first}${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'子丑寅卯辰巳午未申酉戌亥天'[Math.floor(i / 10)]}`,
    )
  const page = (sheet: string, all: string[]) => ({
    sheet,
    rows: [['姓名', '支部'], ...all.map((name) => [name, sheet])],
  })
  const [first, second] = [names('费', 130), names('廉', 120)]
  const view = await checkSheet(
    cloud,
    await xlsxOf(
      [
        ['姓名', '支部'],
        ['岑天天', '白鹭塘村'],
        [first[0]!, '青石桥村'],
      ],
      [page('青石桥村', first), page('枫香坳村', second)],
    ),
  )
  expect(view).toMatchObject({ state: 'checked', rows: 252, counts: { add: 251, bad: 1 } })
  const rows = await rowsOf(cloud, view.id)
  expect(rows.map(({ sheet, row, name }) => [sheet, row, name])).toEqual([
    ...first.map((name, i) => ['青石桥村', i + 2, name]),
    ...second.map((name, i) => ['枫香坳村', i + 2, name]),
    ['名册', 2, '岑天天'],
    ['名册', 3, first[0]],
  ])
  expect(rows.at(-1)!.problems).toMatchObject([{ problem: 'twiceInSheet', cell: '青石桥村 第 2 行' }])
})
