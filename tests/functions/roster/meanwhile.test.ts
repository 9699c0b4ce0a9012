import { openPhone, phoneKeys } from '../../../cloudfunctions/shared/phone'
import type { PersonRecord } from '../../../types/records'
import type { Json } from '../../drive/local-cloud'
import { type TrueCloud, trueCloud } from '../true-cloud'
import { KEY } from './nasty/sheet'
import { applyImport, checkSheet, nextKey, rowsOf, settle, write, xlsxOf } from './world'

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
const GIVEN = [...'春夏秋冬梅兰竹菊松柏']
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

  it('a namesake who came to the branch makes a new row stale, and father and son of one sheet do not', async () => {
    const all = await plainIn('n-b05')
    const mover = all.find(({ name }) => all.filter((other) => other.name === name).length === 1)!
    const filler = Array.from({ length: 60 }, (_, i) => [
      `匡${GIVEN[i % 10]}${GIVEN[Math.floor(i / 10)]}`,
      '白鹭塘村',
      null,
    ])
    const view = await checkSheet(
      cloud,
      await xlsxOf([
        ['姓名', '支部', '手机号'],
        ...filler,
        ['匡父子', '柑子园村', '13900100001'],
        ['匡父子', '柑子园村', '13900100002'],
        [mover.name, '柑子园村', null],
      ]),
    )
    expect(view.counts).toMatchObject({ add: 63, bad: 0 })
    const applying = await write(cloud, 'applyImport', { importId: view.id })
    await write(cloud, 'stepImport', { importId: view.id })
    const change = { kind: 'transfer', branchId: 'n-b04' }
    await write(cloud, 'amend', { personId: mover._id, change })
    expect(await settle(cloud, applying)).toMatchObject({ state: 'done', counts: { add: 62, stale: 1 } })
    expect((await plainIn('n-b04')).filter(({ name }) => name === mover.name).length).toBe(1)
    expect((await plainIn('n-b04')).filter(({ name }) => name === '匡父子').length).toBe(2)
  })
})

describe('a number in a sheet', () => {
  const phones = phoneKeys(KEY)
  const numberOf = ({ phone }: PersonRecord): string => openPhone(phone!, phones)
  const lines = async (personId: string) =>
    (await cloud.kept('history', { personId })).map(({ kind, to }: Json) => `${kind} ${to}`)

  it('is swapped with another person’s at once, however far apart their rows are', async () => {
    const [a, b] = (await plainIn('n-b06')).filter(({ phone }) => phone !== undefined) as [
      PersonRecord,
      PersonRecord,
    ]
    const filler = Array.from({ length: 230 }, (_, i) => [
      `利${GIVEN[i % 10]}${GIVEN[Math.floor(i / 10) % 10]}${GIVEN[Math.floor(i / 100)]}`,
      '白鹭塘村',
      null,
      null,
    ])
    const home = (await cloud.kept('nodes', { _id: 'n-b06' }))[0].name
    const rows = [[a.name, home, numberOf(b), a._id], ...filler, [b.name, home, numberOf(a), b._id]]
    const sheet = await xlsxOf([['姓名', '支部', '手机号', '系统编号'], ...rows])
    const view = await checkSheet(cloud, sheet)
    expect(view.counts).toMatchObject({ change: 2, add: 230, bad: 0 })
    expect((await applyImport(cloud, view.id)).counts).toMatchObject({ change: 2, add: 230, stale: 0 })
    expect([await one(a._id), await one(b._id)].map(numberOf)).toEqual([numberOf(b), numberOf(a)])
    for (const { _id } of [a, b]) expect(await lines(_id)).toEqual(['corrected phone'])
    expect((await checkSheet(cloud, sheet)).counts).toMatchObject({ same: 232, bad: 0 })
  })

  it('is not swapped when one of the two rows is bad, nor given to two by their numbers', async () => {
    const [a, b] = (await plainIn('n-b07')).filter(({ phone }) => phone !== undefined) as [
      PersonRecord,
      PersonRecord,
    ]
    const home = (await cloud.kept('nodes', { _id: 'n-b07' }))[0].name
    const titles = ['姓名', '支部', '手机号', '系统编号']
    const check = async (...rows: (string | null)[][]) => {
      const { id } = await checkSheet(cloud, await xlsxOf([titles, ...rows]))
      return (await rowsOf(cloud, id)).map(({ problems }) => problems.map(({ problem }) => problem).join())
    }
    expect(await check([a.name, home, numberOf(b), a._id], [b.name, '没有的村', numberOf(a), b._id])).toEqual(
      ['phoneTaken', 'branchUnknown,phoneTaken'],
    )
    expect(await check([a.name, home, '13900200001', a._id], [b.name, home, '13900200001', b._id])).toEqual([
      '',
      'phoneTaken',
    ])
  })

  it('goes from somebody who left to whom the sheet gives it; who died never comes back by a sheet', async () => {
    const [left, dead, heir] = (await plainIn('n-b08')).filter(
      ({ phone }) => phone !== undefined,
    ) as PersonRecord[]
    const home = (await cloud.kept('nodes', { _id: 'n-b08' }))[0].name
    await write(cloud, 'amend', { personId: left!._id, change: { kind: 'leave', reason: 'movedOut' } })
    await write(cloud, 'amend', { personId: dead!._id, change: { kind: 'leave', reason: 'deceased' } })
    const view = await checkSheet(
      cloud,
      await xlsxOf([
        ['姓名', '支部', '手机号', '系统编号'],
        ['封新来', home, numberOf(left!), null],
        [heir!.name, home, numberOf(dead!), heir!._id],
        [dead!.name, home, null, dead!._id],
      ]),
    )
    const found = await rowsOf(cloud, view.id)
    expect(found.map(({ verdict, notes }) => [verdict, ...notes])).toEqual([
      ['add', 'phoneMoves'],
      ['change', 'phoneMoves'],
      ['bad'],
    ])
    expect(found[2]!.problems).toMatchObject([{ problem: 'deceased' }])
    expect((await applyImport(cloud, view.id)).counts).toMatchObject({ add: 1, change: 1, stale: 0 })
    expect(numberOf(await one(heir!._id))).toBe(numberOf(dead!))
    for (const { _id } of [left!, dead!]) {
      expect((await one(_id)).phone).toBeUndefined()
      expect((await lines(_id)).sort().slice(0, 1)).toEqual(['corrected phone'])
    }
  })

  it('can’t be found out by trying, for a name or behind a mask, and whose stood in a sheet can see it', async () => {
    const [known, other] = (await plainIn('n-b09')).filter(
      ({ phone }) => phone !== undefined,
    ) as PersonRecord[]
    const home = (await cloud.kept('nodes', { _id: 'n-b09' }))[0].name
    const real = numberOf(known!)
    const tried = Array.from(
      { length: 11 },
      (_, i) =>
        `${real.slice(0, 3)}${String((Number(real.slice(3, 7)) + i) % 10_000).padStart(4, '0')}${real.slice(7)}`,
    )
    const check = async (rows: string[][]) => {
      const { id } = await checkSheet(cloud, await xlsxOf([['姓名', '支部', '手机号'], ...rows]))
      const found = await rowsOf(cloud, id)
      const looked = await cloud.kept('accesses', { operation: 'roster.importRows', nodeId: `${id}:0` })
      const told = found.map(({ verdict, problems }) =>
        [verdict, ...problems.map(({ problem }) => problem)].join(),
      )
      return { told: [...new Set(told)], looked: looked.flatMap(({ personIds }: Json) => personIds) }
    }
    expect(await check(tried.slice(0, 4).map((phone) => [known!.name, home, phone]))).toEqual({
      told: ['bad,sameNameTwice'],
      looked: [],
    })
    expect(
      await check(tried.map((phone, i) => [`樊${GIVEN[i % 10]}${GIVEN[Math.floor(i / 10)]}`, home, phone])),
    ).toEqual({ told: ['bad,phoneOdd'], looked: [] })
    expect(await check([[other!.name, home, numberOf(other!)]])).toEqual({
      told: ['same'],
      looked: [other!._id],
    })
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
