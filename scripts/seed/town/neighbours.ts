import { TERRITORY_ROOT } from '@domain/territory'
import type { DutyRecord, NodeRecord, PersonRecord } from '@records/index'
import { type Draw, drawOf } from '../draw'
import { type Named, namedNeighbours } from './cast'
import { personId } from './members'
import { nameOf } from './names'
import { alliances } from './party'
import { villages } from './villages'

const helpers = 40
const otherVillagers = 30

const withDuty = (person: PersonRecord, duty: DutyRecord): PersonRecord => ({
  ...person,
  duties: [...person.duties, duty],
})

/** Somebody who is no member. */
const neighbour = (number: number, draw: Draw, boundPercent: number, named?: Named): PersonRecord => {
  const id = personId(number)
  const name = nameOf(draw)
  const bound = named?.openid ?? (draw.chance(boundPercent) ? `o-${id}` : undefined)
  const care = draw.chance(15)
  return {
    _id: id,
    v: 1,
    name: named?.name ?? name,
    ...(bound && { openid: bound }),
    duties: [],
    textSize: care && !named ? 'care' : 'system',
  }
}

const holdsOffice = ({ duties }: PersonRecord): boolean => duties.some(({ role }) => role !== 'member')

/** Where the n-th helper lends a hand: the alliance's four villages, or the areas of one village. */
const helperNodes = (index: number, territory: NodeRecord[]): string[] => {
  if (index % 5 === 0) return alliances[0]!.nodeIds
  const village = villages[index % villages.length]!
  return territory
    .filter(({ kind, parentId }) => kind === 'area' && parentId === village.id)
    .map(({ _id }) => _id)
}

/** Adds one representative a neighbourhood, the helpers, the county viewer and a few villagers without a duty. */
export const withNeighbours = (members: PersonRecord[], territory: NodeRecord[]): PersonRecord[] => {
  const draw = drawOf('neighbours')
  const people = [...members]
  const join = (duties: DutyRecord[], boundPercent: number, named?: Named): void => {
    people.push({ ...neighbour(people.length + 1, draw, boundPercent, named), duties })
  }
  const plain = people.flatMap((person, i) => (person.member?.mobile || holdsOffice(person) ? [] : [i]))
  const atHome = (villageId: string): number => {
    const place = plain.findIndex((i) => people[i]!.member?.villageId === villageId)
    return plain.splice(place, 1)[0]!
  }
  const neighbourhoods = territory.filter(({ kind }) => kind === 'neighbourhood')
  for (const [i, node] of neighbourhoods.entries()) {
    const duty: DutyRecord = { role: 'representative', nodeIds: [node._id] }
    // Every fourth is a member as well.
    const member = i % 4 === 3 ? atHome(node.path[1]!) : undefined
    if (member === undefined) join([duty], 60, i === 0 ? namedNeighbours.representative : undefined)
    else people[member] = withDuty(people[member]!, duty)
  }
  for (let i = 0; i < helpers; i++)
    join(
      [{ role: 'helper', nodeIds: helperNodes(i, territory) }],
      100,
      i === 0 ? namedNeighbours.helper : undefined,
    )
  join([{ role: 'countyViewer', nodeIds: [TERRITORY_ROOT] }], 100, namedNeighbours.countyViewer)
  for (let i = 0; i < otherVillagers; i++) join([], 100, i === 0 ? namedNeighbours.villager : undefined)
  return people
}
