import readXlsx from 'read-excel-file/universal'
import type { ImportView } from '../../../types/contract/roster'
import { type TrueCloud, trueCloud } from '../true-cloud'
import { KEY } from './nasty/sheet'
import {
  applyImport,
  checkSheet,
  done,
  download,
  nextKey,
  ORGANISER,
  rowsOf,
  SECRETARY,
  settle,
  startImport,
  uploadSheet,
  write,
  xlsxOf,
} from './world'

let cloud: TrueCloud
beforeAll(async () => {
  cloud = await trueCloud({ env: { PHONE_KEY: KEY } })
})
afterAll(() => cloud.stop())

const code = async (openid: string, operation: string, input: object) => {
  const reply = await cloud.call(openid, `roster.${operation}`, { key: nextKey(), ...input })
  return reply.ok ? 'ok' : reply.error.code
}
const exported = { phones: 'masked', purpose: 'check' }
const pagesOf = async (url: string): Promise<unknown[][][]> => {
  const bytes = await download(url)
  return (await readXlsx(new Uint8Array(bytes).buffer)).map(({ data }) => data as unknown[][])
}
const cellsOf = async (url: string): Promise<unknown[][]> => (await pagesOf(url))[0]!
const one = async (personId: string) => (await cloud.kept('persons', { _id: personId }))[0]

describe('an export', () => {
  it.each([
    ['of the town, masked', ORGANISER, 'root', 'masked', 1_415],
    ['of a branch, masked', SECRETARY, 'n-b01', 'masked', 138],
    ['of a branch, whole', SECRETARY, 'n-b01', 'whole', 138],
    ['of a group', SECRETARY, 'n-b01-s1', 'whole', 16],
  ])('%s comes back in without a change', async (_, openid, nodeId, phones, rows) => {
    const file = await write(cloud, 'exportRoster', { nodeId, phones, purpose: 'check' }, openid)
    expect(file.rows).toBe(rows)
    const view = await checkSheet(cloud, await download(file.url))
    expect(view.counts).toEqual({ add: 0, change: 0, same: rows, bad: 0, stale: 0 })
  })

  it('has whole numbers only for the secretary of the branch, and residences to the city for the organiser', async () => {
    expect(
      await code(ORGANISER, 'exportRoster', { nodeId: 'n-b01', phones: 'whole', purpose: 'contact' }),
    ).toBe('NotYours')
    expect(await code(SECRETARY, 'exportRoster', { nodeId: 'n-b02', ...exported })).toBe('Forbidden')
    expect(await code('o-luo-xiaoman', 'exportRoster', { nodeId: 'n-b01', ...exported })).toBe('Forbidden')
    const whole = await cellsOf(
      (
        await write(
          cloud,
          'exportRoster',
          { nodeId: 'n-b01', phones: 'whole', purpose: 'contact' },
          SECRETARY,
        )
      ).url,
    )
    const masked = await cellsOf((await write(cloud, 'exportRoster', { nodeId: 'n-b01', ...exported })).url)
    const phones = (cells: unknown[][]) => cells.slice(2).flatMap((row) => (row[7] ? [String(row[7])] : []))
    expect(phones(whole).every((phone) => /^1\d{10}$/.test(phone))).toBe(true)
    expect(phones(masked).every((phone) => /^1\d\d\*{4}\d{4}$/.test(phone))).toBe(true)
    expect(masked.slice(2).some((row) => row[6] !== null)).toBe(false)
    expect(whole.slice(2).some((row) => row[6] !== null)).toBe(true)
  })

  it('never holds a formula, and what was made harmless comes back as it was', async () => {
    const person = await one('p0100')
    await cloud.keep('persons', [{ ...person, name: '=HYPERLINK("http://x.invalid")' }])
    const { url } = await write(cloud, 'exportRoster', { nodeId: 'n-b01', ...exported })
    const texts = (await cellsOf(url)).flat().filter((cell) => typeof cell === 'string')
    expect(texts.filter((text) => /^[=+\-@\t]/.test(text))).toEqual([])
    expect(texts.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true)
    expect((await checkSheet(cloud, await download(url))).counts).toMatchObject({ same: 138, bad: 0 })
    await cloud.keep('persons', [person])
  })

  it('is deleted after a day, and who took it stays', async () => {
    const { file } = await write(cloud, 'exportRoster', { nodeId: 'n-b01', ...exported })
    const { at } = await cloud.local.clock()
    await cloud.local.clock(new Date(Date.parse(at) + 25 * 3_600_000).toISOString())
    await cloud.local.triggers('roster')
    const kept = await cloud.kept('exports', { file })
    expect(kept[0]).toMatchObject({ rows: 138, purpose: 'check', forgottenAt: expect.anything() })
    const looked = await cloud.kept('accesses', { operation: 'roster.exportRoster', nodeId: 'n-b01' })
    expect(looked[0].personIds.length).toBeGreaterThanOrEqual(137)
  })

  it('of one’s own data holds one’s name, hours and history; nobody unknown has one', async () => {
    const { url, rows } = await write(cloud, 'exportMine', {}, 'o-tan-xiuying')
    const texts = (await pagesOf(url)).flat(2)
    expect(texts).toEqual(expect.arrayContaining(['谭秀英', '青石桥村党支部', '广东省 东莞市']))
    // What she wrote, what was answered, what she learned elsewhere.
    expect(texts).toEqual(expect.arrayContaining(['跟家里人讲一课', '罗小满', '东莞社区夜校，讲劳动合同']))
    // What she asked the village for.
    expect(texts.some((text) => String(text).includes('路灯'))).toBe(true)
    expect(rows).toBeGreaterThan(10)
    expect(await code('o-stranger', 'exportMine', {})).toBe('NotBound')
  })
})

describe('an import', () => {
  const sheet = (...rows: string[][]) => xlsxOf([['姓名', '支部', '类别'], ...rows])

  it('takes only files that were uploaded for it', async () => {
    const fileName = 'x.xlsx'
    for (const file of [
      'cloud://other.bucket/imports/a.xlsx',
      'cloud://wuchang-local.7775-wuchang-local-1300000000/lessons/a.mp4',
      'imports/a.xlsx',
    ])
      expect(await code(ORGANISER, 'startImport', { file, fileName })).toBe('NoSuchFile')
    expect(await code(SECRETARY, 'startImport', { file: 'x', fileName })).toBe('Forbidden')
  })

  it.each([
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldXls'],
    [
      'an .xlsx with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>姓名</td></tr></table>'), 'unreadable'],
    ['an archive of something else', Buffer.from('PK\x03\x04 nothing of the kind'), 'unreadable'],
    ['nothing', Buffer.from('\n\n'), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'unreadable'],
    ['a letter', Buffer.from('您好\n名册在附件里\n'), 'noHeader'],
    ['a sheet without branches', Buffer.from('姓名,手机号\n谭秀英,\n'), 'columnMissing'],
    [
      'a sheet with two columns for the phone',
      Buffer.from('姓名,支部,手机,手机\n谭秀英,青石桥村,,\n'),
      'columnTwice',
    ],
  ])('of %s says what it is', async (_, bytes, problem) => {
    const view = await startImport(cloud, bytes, 'csv')
    expect(view).toMatchObject({ state: 'failed', problem: { problem } })
  })

  it('is one at a time, and checks again when the roster moved', async () => {
    const [first, second] = [
      await checkSheet(cloud, await sheet(['施春夏', '青石桥村', ''])),
      await checkSheet(cloud, await sheet(['施秋冬', '青石桥村', ''])),
    ]
    const both = await Promise.all(
      [first, second].map(({ id }) => code(ORGANISER, 'applyImport', { importId: id })),
    )
    expect(both.sort()).toEqual(['ImportRunning', 'ok'])
    const views = await Promise.all(
      [first, second].map(({ id }) => done(cloud, 'importRows', { importId: id, only: null, after: 0 })),
    )
    const [running, waiting] = views[0].import.state === 'applying' ? [first, second] : [second, first]
    expect(await code(ORGANISER, 'dropImport', { importId: running.id })).toBe('ImportRunning')
    await settle(cloud, { ...running, state: 'applying' })
    const again: ImportView = await write(cloud, 'applyImport', { importId: waiting.id })
    expect(again).toMatchObject({ state: 'checking', done: 0 })
    expect(await applyImport(cloud, (await settle(cloud, again)).id)).toMatchObject({
      state: 'done',
      counts: { add: 1 },
    })
  })

  it('leaves alone whom somebody changed after the check', async () => {
    const person = await one('p0090')
    const view = await checkSheet(
      cloud,
      await xlsxOf([
        ['姓名', '支部', '系统编号', '类别'],
        [person.name, '青石桥村', 'p0090', '机关'],
      ]),
    )
    expect(view.counts.change).toBe(1)
    await write(cloud, 'applyImport', { importId: view.id })
    await write(cloud, 'amend', { personId: 'p0090', change: { kind: 'transfer', branchId: 'n-b03' } })
    expect(await settle(cloud, { ...view, state: 'applying' })).toMatchObject({
      state: 'done',
      counts: { change: 0, stale: 1 },
    })
    expect((await rowsOf(cloud, view.id, 'stale')).length).toBe(1)
    expect((await one('p0090')).member).toMatchObject({ branchId: 'n-b03' })
  })

  it('names branches that are missing, which can be set up once, and then knows them', async () => {
    const bytes = await sheet(
      ['柴春秋', '新塘村党支部', '青年'],
      ['柴冬夏', '中共樟树坳镇新塘村支部委员会', ''],
    )
    const view = await checkSheet(cloud, bytes)
    expect(view).toMatchObject({ counts: { bad: 2 }, unknownBranches: ['新塘村'] })
    const villages = [{ name: '新塘村', tier: 'rising' }]
    expect(await write(cloud, 'addBranches', { villages })).toEqual({ added: 1 })
    expect(await write(cloud, 'addBranches', { villages })).toEqual({ added: 0 })
    expect((await write(cloud, 'applyImport', { importId: view.id })).state).toBe('checking')
    expect(await settle(cloud, { ...view, state: 'checking' })).toMatchObject({ counts: { add: 2, bad: 0 } })
  })

  it('that is dropped leaves neither rows nor file', async () => {
    const file = await uploadSheet(cloud, await sheet(['樊春夏', '青石桥村', '']))
    const view = await settle(cloud, await write(cloud, 'startImport', { file, fileName: 'x.xlsx' }))
    expect(await write(cloud, 'dropImport', { importId: view.id })).toMatchObject({ state: 'dropped' })
    await cloud.local.triggers('roster')
    expect(await cloud.kept('importSlices', { importId: view.id })).toEqual([])
    expect(await code(ORGANISER, 'startImport', { file, fileName: 'x.xlsx' })).toBe('NoSuchFile')
    expect(await code(ORGANISER, 'applyImport', { importId: view.id })).toBe('NotChecked')
  })
})

describe('an amendment', () => {
  const amend = (personId: string, change: object, openid = SECRETARY) =>
    code(openid, 'amend', { personId, change })
  const load = async (groupId: string) => (await cloud.kept('loads', { _id: groupId }))[0]?.members ?? 0
  const lastLine = async (personId: string) => (await done(cloud, 'member', { personId })).history[0]

  it('of somebody who moves branch takes the group and the duties there, keeps the person, and is in the history', async () => {
    const before = await one('p0002')
    expect(before.duties.map(({ role }: { role: string }) => role)).toContain('instructor')
    expect(await amend('p0002', { kind: 'transfer', branchId: 'n-b02' })).toBe('ok')
    const after = await one('p0002')
    expect(after.member).toMatchObject({ branchId: 'n-b02', villageId: 'n-v02', groupId: null })
    expect(after.duties).toEqual([{ role: 'member', nodeIds: ['n-b02'] }])
    const kinds = (await done(cloud, 'member', { personId: 'p0002' })).history.map(
      ({ kind }: { kind: string }) => kind,
    )
    expect(kinds.sort()).toEqual(['dutyTaken', 'transferred'])
    expect(await amend('p0002', { kind: 'cohort', cohort: 'young' })).toBe('Forbidden')
  })

  it('of somebody who leaves keeps where they were, and they can come back', async () => {
    const mobile = (await cloud.kept('persons', { 'member.groupId': 'n-b01-s2' }))[0]
    const full = await load('n-b01-s2')
    expect(await amend(mobile._id, { kind: 'leave', reason: 'movedOut' })).toBe('ok')
    expect(await load('n-b01-s2')).toBe(full - 1)
    expect(await one(mobile._id)).toMatchObject({
      former: { branchId: 'n-b01', reason: 'movedOut' },
      duties: [],
    })
    expect(await lastLine(mobile._id)).toMatchObject({
      kind: 'left',
      from: '青石桥村党支部',
      to: '组织关系转出',
      by: '田家旺（支书）',
    })
    expect(await amend(mobile._id, { kind: 'cohort', cohort: 'young' })).toBe('NotAMember')
    expect(await amend(mobile._id, { kind: 'return', branchId: 'n-b01' })).toBe('ok')
    expect(await amend(mobile._id, { kind: 'return', branchId: 'n-b01' })).toBe('AlreadyAMember')
    expect(await lastLine(mobile._id)).toMatchObject({ kind: 'returned' })
  })

  it('of somebody who comes home drops residence and group', async () => {
    const mobile = (await cloud.kept('persons', { 'member.groupId': 'n-b01-s3' }))[0]
    expect(await amend(mobile._id, { kind: 'mobile', mobile: false })).toBe('ok')
    const { member } = await one(mobile._id)
    expect(member).toMatchObject({ mobile: false, groupId: null })
    expect(member.residence).toBeUndefined()
  })

  it('refuses what is no name and no branch', async () => {
    expect(await amend('p0020', { kind: 'name', name: '=1+1' })).toBe('InvalidInput')
    expect(await amend('p0020', { kind: 'transfer', branchId: 'n-g1' })).toBe('NoSuchBranch')
    expect(await amend('p0200', { kind: 'cohort', cohort: 'young' })).toBe('Forbidden')
  })
})

it('a look at a number is kept for whom it concerns', async () => {
  const { phone } = await done(cloud, 'phoneOf', { personId: 'p0010' }, SECRETARY)
  expect(phone).toMatch(/^1\d{10}$/)
  const looked = await cloud.kept('accesses', { operation: 'roster.phoneOf' })
  expect(looked).toMatchObject([{ personIds: ['p0010'], byRole: 'secretary', times: 1 }])
  expect(await code(ORGANISER, 'phoneOf', { personId: 'p0010' })).toBe('Forbidden')
})
