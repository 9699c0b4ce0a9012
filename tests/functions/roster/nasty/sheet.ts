import { openPhone, phoneKeys } from '../../../../cloudfunctions/shared/phone'
import { RosterColumn } from '../../../../types/contract/sheet'
import { maskPhone } from '../../../../types/domain/mask'
import type { NodeRecord, PersonRecord } from '../../../../types/records'
import type { TrueCloud } from '../../true-cloud'
import { write } from '../world'
import type { Case, Cell, Cells, Who } from './case'
import { peopleCases } from './people'
import { phoneCases } from './phones'
import { placeCases } from './places'
import { wordCases } from './words'

export const KEY = 'nasty-sheet-phone-key-of-32-chars-and-more'

export const cases: Case[] = [...wordCases, ...phoneCases, ...placeCases, ...peopleCases]
export const titles = ['姓名', '支部', '类别', '是否流动', '省', '市', '区县', '手机号', '系统编号']
const columns = RosterColumn.options

type Known = Pick<PersonRecord, '_id' | 'name' | 'phone' | 'openid'> & { branch: string; elsewhere: string }

/** Provinces of places that the cases name: somebody who lives there already would not move. */
const NAMED = /^(?:11|15|31|32|42|43|44|46|50)/
const FRESH = [...'春夏秋冬东南西北梅兰竹菊松柏桃李杏荷']

const phoneOf = (person: Known | undefined): string =>
  person?.phone ? openPhone(person.phone, phoneKeys(KEY)) : ''

/** The people of the town by what the cases need, each to be used once. */
function pools(persons: PersonRecord[], branches: Map<string, string>): Record<string, Known[]> {
  const named = new Map<string, number>()
  for (const { name } of persons) named.set(name, (named.get(name) ?? 0) + 1)
  const known = persons
    .filter(({ name, member, duties }) => member && duties.length === 1 && named.get(name) === 1)
    .map((person) => ({
      ...person,
      branch: branches.get(person.member!.branchId)!,
      elsewhere: person.member!.branchId === 'n-b05' ? '古井湾村' : '油茶坪村',
    }))
  const pool = (fits: (person: (typeof known)[number]) => boolean) => known.filter(fits)
  const home = pool(
    ({ member, phone, openid }) => !member!.mobile && phone !== undefined && openid !== undefined,
  )
  return {
    home: home.slice(20),
    left: home.slice(0, 6),
    dead: home.slice(6, 10),
    erased: home.slice(10, 16),
    mover: pool(
      ({ member, consents, phone }) =>
        consents?.residence?.given === true &&
        member!.residenceBy !== 'self' &&
        phone !== undefined &&
        !NAMED.test(member!.residence ?? '44'),
    ),
    silent: pool(({ consents, phone }) => consents?.residence?.given === false && phone !== undefined),
    self: pool(
      ({ member, phone }) =>
        member!.residenceBy === 'self' && phone !== undefined && !member!.residence!.startsWith('46'),
    ),
  }
}

/** Makes the town in which the nasty sheet is nasty, and the sheet's rows. */
export async function nastySheet(cloud: TrueCloud): Promise<Cell[][]> {
  await write(cloud, 'addBranches', {
    villages: ['双溪村', '双溪社区'].map((name) => ({ name, tier: null })),
  })
  const nodes: NodeRecord[] = await cloud.kept('nodes', { kind: 'branch' })
  const persons: PersonRecord[] = await cloud.kept('persons')
  const people = pools(persons, new Map(nodes.map(({ _id, name }) => [_id, name])))
  await leave(cloud, people)
  const byOpenid = new Map(persons.map(({ openid, _id }) => [openid, _id]))
  const erasedPhone = phoneOf(people.erased![0])
  let fresh = 0
  let last: { who: Who; person: Known | undefined; cells: Cells } | null = null
  const turn: Record<string, number> = {}
  return cases.map(([says, who, cells]) => {
    if (who === 'new') fresh += 1
    const name = `钟${FRESH[Math.floor(fresh / FRESH.length)]}${FRESH[fresh % FRESH.length]}`
    const before = who === 'again' ? last! : null
    const pool = people[before?.who ?? who]
    const person: Known | undefined = before ? before.person : pool?.[turn[who] ?? 0]
    if (pool && !person) throw new Error(`nobody is left for: ${says}`)
    turn[who] = (turn[who] ?? 0) + 1
    const kind = before?.who ?? who
    const base: Cells = person
      ? { name: person.name, branch: person.branch, phone: maskPhone(phoneOf(person)), number: person._id }
      : kind === 'new'
        ? { name, branch: '青石桥村' }
        : {}
    last = { who: kind, person, cells: base }
    const filled: Cells = { ...(before?.cells ?? base), ...cells }
    const text = (cell: Cell | undefined): Cell =>
      typeof cell === 'string'
        ? cell
            .replace('{id}', person?._id ?? '')
            .replace('{wide}', [...(person?.name ?? '')].join('　'))
            .replace('{phone}', phoneOf(person))
            .replace('{erased phone}', erasedPhone)
            .replace('{elsewhere}', person?.elsewhere ?? '')
            .replace(/\{id of (.+)\}/, (_, openid) => byOpenid.get(openid) ?? '')
        : (cell ?? '')
    return columns.map((column) => text(filled[column]))
  })
}

async function leave(cloud: TrueCloud, people: Record<string, Known[]>): Promise<void> {
  const amend = (personId: string, reason: string) =>
    write(cloud, 'amend', { personId, change: { kind: 'leave', reason } })
  for (const { _id } of people.left!) await amend(_id, 'movedOut')
  for (const { _id } of people.dead!) await amend(_id, 'deceased')
  for (const { openid, name } of people.erased!) {
    const reply = await cloud.call(openid!, 'people.eraseMe', { key: `erase-${openid}`, name })
    if (!reply.ok) throw new Error(JSON.stringify(reply))
  }
}
