import type { Operation, Role } from '@contract/core'
import { isWrite } from '@contract/core'
import { contexts } from '@contract/index'
import { TERRITORY_ROOT } from '@domain/territory'
import type { Json } from '../../drive/local-cloud'
import { newKey } from '../binding-steps'
import type { TrueCloud } from '../true-cloud'
import { type Caller, callers, nodeTargets, targets } from './cast'
import { inputs } from './inputs'

export type Named = Operation & { context: string; name: string }

export const operations = Object.values(contexts).flatMap((context) => Object.values(context) as Named[])
export const nameOf = ({ context, name }: Named): string => `${context}.${name}`

/** One operation called by one caller with one target. */
export interface Call {
  operation: Named
  caller: Caller
  /** Null where the operation reaches into no node and nobody. */
  target: string | null
  input: object
}
export interface Answered extends Call {
  reply: Json
}

const targetsOf = ({ scope }: Named): (string | null)[] =>
  typeof scope === 'string' ? [null] : 'node' in scope ? nodeTargets : Object.values(targets)

export const inputOf = (operation: Named, target: string | null): object => {
  const { scope } = operation
  const field = typeof scope === 'string' ? null : 'node' in scope ? scope.node : scope.person
  return {
    ...(operation.example as object),
    ...inputs[nameOf(operation)],
    ...(isWrite(operation) && { key: newKey() }),
    ...(field !== null && { [field]: target }),
  }
}

const everyCall = (): Call[] =>
  operations.flatMap((operation) =>
    targetsOf(operation).flatMap((target) =>
      callers.map((caller) => ({ operation, caller, target, input: inputOf(operation, target) })),
    ),
  )

/** In flight at once: more would only wait for the two cores. */
const AT_ONCE = 8

/** Every operation, by every caller, for every target. */
export async function callAll(cloud: TrueCloud): Promise<Answered[]> {
  const calls = everyCall()
  const answered: Answered[] = []
  const lane = async () => {
    for (let call = calls.shift(); call; call = calls.shift()) {
      const { operation, caller, input } = call
      answered.push({ ...call, reply: await cloud.call(caller.openid, nameOf(operation), input) })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return answered
}

/** The path from its root down to each node. */
export type Paths = ReadonlyMap<string, string[]>

/** Where each person is reached: their branch, and for an instructor their group, which may be another branch's. */
export type Homes = ReadonlyMap<string, { branch: string; group: string }>

/** Worked out apart from the code that is tested. */
export const homesOf = (persons: Json[]): Homes =>
  new Map(
    persons.map(({ _id, member, former }) => {
      const branch = member ? member.branchId : former ? former.branchId : TERRITORY_ROOT
      return [_id, { branch, group: member?.groupId ?? branch }]
    }),
  )

/** What DESIGN §5 says: a duty of the operation's list, over a node on the way down to the target. */
export function isAllowed({ operation, caller, target }: Call, paths: Paths, homes: Homes): boolean {
  const listed = (role: Role) => operation.callers.includes(role)
  const { scope } = operation
  if (typeof scope === 'string') return listed('villager') || listed(caller.role)
  const home = homes.get(target!)
  const node = 'node' in scope ? target! : caller.role === 'instructor' ? home?.group : home?.branch
  const path = node === undefined ? undefined : paths.get(node)
  if (path === undefined) return false
  return listed('villager') || (listed(caller.role) && path.some((id) => caller.nodeIds.includes(id)))
}
