import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type { DutyRecord, PersonRecord } from '@records/index'
import { type Draw, drawOf } from '../draw'
import { type NamedMember, namedMembers, type Seat } from './cast'
import { nameOf } from './names'
import { groupId } from './party'
import { districtsOf } from './regions'
import { type Village, villages } from './villages'

type Member = NonNullable<PersonRecord['member']>

export const personId = (number: number): string => `p${String(number).padStart(4, '0')}`

const groupOfSeat = (seat: Seat): number => Number(seat.split('-')[1])

/** Every place of a branch: who holds an office first, then the mobile groups, then those at home. */
const seatsOf = (village: Village): Seat[] => {
  const offices: Seat[] = ['secretary', ...village.regions.map((_, i): Seat => `instructor-${i}`)]
  const mobile = village.mobile.flatMap((count, i) => Array<Seat>(count).fill(`mobile-${i}`))
  const town = namedMembers.filter(({ seat, village: name }) => seat === 'office' && name === village.name)
  const fixed = [...offices, ...town.map(({ seat }) => seat), ...mobile]
  return [...fixed, ...Array<Seat>(village.members - fixed.length).fill('home')]
}

const dutiesOf = (seat: Seat, village: Village, named?: NamedMember): DutyRecord[] => {
  const duties: DutyRecord[] = [{ role: 'member', nodeIds: [village.branchId] }]
  if (seat === 'secretary') duties.push({ role: 'secretary', nodeIds: [village.branchId, village.id] })
  if (seat.startsWith('instructor'))
    duties.push({ role: 'instructor', nodeIds: [groupId(village, groupOfSeat(seat))] })
  if (named?.openid === 'o-su-wanqing')
    duties.push({ role: 'organiser', nodeIds: [TERRITORY_ROOT, PARTY_ROOT] })
  if (named?.openid === 'o-shen-ruogu') duties.push({ role: 'reviewer', nodeIds: [TERRITORY_ROOT] })
  return duties
}

const memberOf = (seat: Seat, village: Village, draw: Draw, named?: NamedMember): Member => {
  const base = { branchId: village.branchId, villageId: village.id }
  if (!seat.startsWith('mobile')) {
    const cohort =
      seat === 'home' ? (draw.chance(18) ? 'young' : 'village') : seat === 'office' ? 'office' : 'village'
    return { ...base, groupId: null, cohort, mobile: false }
  }
  const group = groupOfSeat(seat)
  const drawn = draw.pick(districtsOf(village.regions[group]!))
  const residence = named?.residence ?? drawn
  const drawnCohort = draw.chance(55) ? 'young' : 'village'
  const cohort = named?.cohort ?? drawnCohort
  return { ...base, groupId: groupId(village, group), cohort, mobile: true, residence }
}

/** Members at home often have no smartphone, and then nothing to bind. */
const isBound = (seat: Seat, draw: Draw): boolean =>
  draw.chance(seat === 'home' ? 70 : seat.startsWith('mobile') ? 97 : 100)

const seated = (seat: Seat, village: Village, id: string, draw: Draw, named?: NamedMember): PersonRecord => {
  const name = nameOf(draw)
  const openid = isBound(seat, draw) ? `o-${id}` : undefined
  const care = draw.chance(seat === 'home' ? 18 : 3)
  const bound = named?.unbound ? undefined : (named?.openid ?? openid)
  return {
    _id: id,
    v: 1,
    name: named?.name ?? name,
    ...(bound && { openid: bound }),
    duties: dutiesOf(seat, village, named),
    textSize: named ? (named.textSize ?? 'system') : care ? 'care' : 'system',
    member: memberOf(seat, village, draw, named),
  }
}

/** 1,415 members, branch by branch. */
export const members = (): PersonRecord[] => {
  const draw = drawOf('members')
  const waiting = [...namedMembers]
  const take = (village: Village, seat: Seat): NamedMember | undefined => {
    const found = waiting.findIndex((named) => named.village === village.name && named.seat === seat)
    return found < 0 ? undefined : waiting.splice(found, 1)[0]
  }
  let number = 0
  return villages.flatMap((village) =>
    seatsOf(village).map((seat) => {
      number += 1
      return seated(seat, village, personId(number), draw, take(village, seat))
    }),
  )
}
