import fc from 'fast-check'
import type { Room, Seeker } from '../../../cloudfunctions/groups/rules/classes'

const residences = [null, '440305', '440306', '441900', '430104', '310115']
const regions = [null, '440300', '441900', '440000', '430100']
const villages = ['v1', 'v2']

interface Sizes {
  people: number
  groups: number
  branches: number
  capacity: number
}

/** A small town: people anywhere, groups perhaps over-full, instructed or not, and some who are pinned. */
export const town = ({ people, groups, branches, capacity }: Sizes) =>
  fc
    .record({
      groups: fc.array(
        fc.record({
          branch: fc.nat(branches - 1),
          region: fc.constantFrom(...regions),
          capacity: fc.integer({ min: 1, max: capacity }),
          villages: fc.subarray(villages),
          others: fc.nat(1),
        }),
        { maxLength: groups },
      ),
      people: fc.array(
        fc.record({
          branch: fc.nat(branches - 1),
          village: fc.constantFrom(...villages),
          residence: fc.constantFrom(...residences),
          group: fc.option(fc.nat(groups - 1)),
          pinned: fc.boolean(),
        }),
        { maxLength: people },
      ),
    })
    .map((drawn) => {
      const seekers = drawn.people.map(({ branch, village, residence, group, pinned }, i): Seeker => {
        const inGroup = group !== null && group < drawn.groups.length
        return {
          id: `p${i}`,
          branchId: `b${branch}`,
          villageId: village,
          residence,
          groupId: inGroup ? `g${group}` : null,
          pinned: pinned && i % 3 === 0,
        }
      })
      const rooms = drawn.groups.map((group, i): Room => {
        const load = seekers.filter(({ groupId }) => groupId === `g${i}`).length + group.others
        return {
          id: `g${i}`,
          name: `第${i}组`,
          branchId: `b${group.branch}`,
          region: group.region,
          capacity: group.capacity,
          load,
          instructed: group.villages.length > 0,
          villages: group.villages,
        }
      })
      return { seekers, rooms }
    })
