import type { Json } from '../drive/local-cloud'
import { memberOf, ORGANISER, openTallies, SECRETARIES, type TallyTown } from './tally-town'

const [SECRETARY] = SECRETARIES
const PAGE = 50

let town: TallyTown
beforeAll(async () => {
  town = await openTallies(2)
  const other = {
    ...{ _id: 'n-b03', v: 1, tree: 'party', kind: 'branch', name: '试验支部3', parentId: 'n-committee' },
    ...{ path: ['n-committee', 'n-b03'], villageId: 'n-v01' },
  }
  await town.cloud.keep('nodes', [other])
  const [own, theirs] = [memberOf(0), memberOf(1)]
  await town.cloud.keep('persons', [
    ...Array.from({ length: PAGE }, (_, i) => ({ ...own, _id: `own${i}`, openid: `o-own${i}` })),
    {
      ...{ ...theirs, _id: 'across', openid: 'o-across' },
      member: { ...theirs.member, branchId: 'n-b03', villageId: 'n-v01', groupId: null },
    },
  ])
  await town.settle()
})
afterAll(() => town.cloud.stop())

const rows = (who: string, placeId: string, after: string | null): Promise<Json> =>
  town.tallies(who, 'rows', { placeId, by: { measure: 'members' }, after })

it('a secretary reads of their village the members of their own branch by name, of another branch how many, and that once', async () => {
  const first = (await rows(SECRETARY, 'n-v01', null)).data
  const second = (await rows(SECRETARY, 'n-v01', first.after)).data
  const people = [...first.people, ...second.people].map(({ personId }) => personId)
  expect(people).not.toContain('across')
  expect([...first.parts, ...second.parts]).toEqual([{ placeId: 'n-b03', name: '试验支部3', value: 1 }])
  expect(people.length + 1).toBe(first.value)
})

it('what a few members did on a busy evening is counted in one slice', async () => {
  const at = { $date: (await town.now()).toISOString() }
  for (let part = 0; part < 2; part++)
    await town.cloud.keep(
      'outbox',
      Array.from({ length: 300 }, (_, i) => ({
        ...{ _id: `study:own${i % 9}:line-${part}-${i}`, v: 1, kind: 'study', subjectId: `own${i % 9}` },
        ...{ at, state: 'waiting', batch: null },
      })),
    )
  expect((await town.data(ORGANISER, 'tallies.catchUp')).waiting).toBe(0)
})

it('a file whose place is another’s by now is refused, and not in the making for ever', async () => {
  const begun = await town.data(SECRETARY, 'tallies.startExport', { placeId: 'n-b01', purpose: 'report' })
  let file = begun
  while (file.state === 'making')
    file = await town.data(SECRETARY, 'tallies.stepExport', { exportId: begun.exportId })
  expect(file.state).toBe('ready')
  const [person] = await town.cloud.kept('persons', { openid: SECRETARY })
  const elsewhere = [{ role: 'secretary', nodeIds: ['n-b03'] }]
  await town.cloud.keep('persons', [{ ...person, duties: elsewhere }])
  const again = await town.data(SECRETARY, 'tallies.stepExport', { exportId: begun.exportId })
  expect(again).toMatchObject({ state: 'failed', url: null })
})

it('a season that opens as another closes is said to be counted, and first comes the snapshot of the one that closed', async () => {
  await town.cloud.local.clock('2027-03-21T09:00:00.000+08:00')
  const { ask, draft } = town.seasons
  expect(await ask('close', { seasonId: 's1' })).toMatchObject({ ok: true })
  const drafted = await draft({ opensOn: '2027-03-21', closesOn: '2027-07-20' })
  const seasonId = drafted.data.season.id
  expect(await ask('open', { seasonId })).toMatchObject({ ok: true })
  expect((await town.tallies(ORGANISER, 'town', { tier: null })).data.figures).toMatchObject({
    ...{ season: { id: 's1' }, rebuilding: true },
  })
  const change = { _id: 'c1', v: 1, seasonId: 's1', topicId: null, state: 'running' }
  await town.cloud.keep('ruleChanges', [change])
  const ticks = async () => {
    for (let i = 0; i < 3; i++) {
      await town.tick()
      await town.later(2)
    }
  }
  await ticks()
  // The minutes of the season that closed are gone over to the end, and its snapshot is of what comes of it.
  expect(await town.cloud.kept('tallyBases', { sealedAt: null })).toMatchObject([{ season: { _id: 's1' } }])
  await town.cloud.keep('ruleChanges', [{ ...change, state: 'done' }])
  await ticks()
  await town.settle()
  expect((await town.tallies(ORGANISER, 'town', { tier: null })).data.figures).toMatchObject({
    ...{ season: { id: seasonId }, rebuilding: false },
  })
  const bases = await town.cloud.kept('tallyBases')
  expect(bases.filter(({ season }) => season?._id === 's1' && season.state === 'closed')).toMatchObject([
    { sealedAt: expect.anything() },
  ])
})
