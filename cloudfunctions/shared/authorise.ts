import type { Operation, Role, Scope } from '@contract/core'
import { TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord, PersonRecord } from '@records/index'
import type { Actor } from './actor'
import type { Documents } from './documents'
import { type Outcome, ok, refuse } from './outcome'

declare const proof: unique symbol

/** Only `authorise` makes one, so a handler that asks for it cannot be reached without the check. */
export type Authorized<T> = T & { readonly [proof]: true }

export interface Own {
  personId: string | null
}
export type Town = Record<never, never>
/** A person within reach, and the node through which: for an instructor the study group, else their branch or the town. */
export interface Reached {
  person: PersonRecord
  node: NodeRecord
}

export type ScopeOf<S extends Scope> = S extends 'own'
  ? Own
  : S extends 'town'
    ? Town
    : S extends { person: string }
      ? Reached
      : NodeRecord

export interface Permit<S extends Scope> {
  scope: Authorized<ScopeOf<S>>
  /** The duties by which it was allowed: they decide what of other people is seen. */
  as: Role[]
}

/** Everybody who opens the mini program is a villager; the other duties stand in the person's record. */
const holds = (actor: Actor, role: Role): boolean =>
  role === 'villager' || actor.duties.some((duty) => duty.role === role)

const covers = (actor: Actor, role: Role, node: NodeRecord): boolean =>
  role === 'villager' ||
  actor.duties.some((duty) => duty.role === role && duty.nodeIds.some((id) => node.path.includes(id)))

/** Whose own node decides: an instructor answers for a group, whatever branch its members are of. */
const throughGroup = (role: Role): boolean => role === 'instructor'

interface Home {
  branch: NodeRecord
  group: NodeRecord
}

/**
 * Where a person is reached from. Somebody without a branch belongs to the town, so only to who answers for all of it. The
 * group may lie in another branch, and that branch's secretary has nothing to say about them. Whoever isn't there is
 * looked for like anybody else, so that neither the words nor the requests tell.
 */
async function homeOf(person: PersonRecord | null, documents: Documents): Promise<Home | null> {
  const branchId = person?.member?.branchId ?? person?.former?.branchId ?? TERRITORY_ROOT
  const groupId = person?.member?.groupId ?? branchId
  const nodes = await documents.find<NodeRecord>('nodes', {
    _id: documents.command.in([branchId, groupId]),
  })
  const [branch, group] = [branchId, groupId].map((id) => nodes.find(({ _id }) => _id === id))
  return branch ? { branch, group: group ?? branch } : null
}

/**
 * Whether the caller may do this, and on what. Default deny: no duty listed, no way in; and a node or a person who isn't
 * there is refused like one out of reach, so that nobody can find out who or what exists.
 */
export async function authorise<Op extends Operation>(
  operation: Op,
  actor: Actor,
  input: Record<string, unknown>,
  documents: Documents,
): Promise<Outcome<Permit<Op['scope']>, 'Forbidden'>> {
  const { scope, callers } = operation
  const allow = (on: Own | Town | NodeRecord | Reached, as: Role[]) =>
    ok({ scope: on as Permit<Op['scope']>['scope'], as })
  if (scope === 'own' || scope === 'town') {
    const as = callers.filter((role) => holds(actor, role))
    if (as.length === 0) return refuse('Forbidden', 'no duty for this operation')
    return allow(scope === 'own' ? { personId: actor.person?._id ?? null } : {}, as)
  }
  // Who holds none of the duties anywhere learns it without a read.
  if (!callers.some((role) => holds(actor, role))) return refuse('Forbidden', 'no duty for this operation')
  if ('node' in scope) {
    const node = await documents.get<NodeRecord>('nodes', String(input[scope.node]))
    const as = node ? callers.filter((role) => covers(actor, role, node)) : []
    if (!node || as.length === 0) return refuse('Forbidden', 'no duty over this', scope.node)
    return allow(node, as)
  }
  const person = await documents.get<PersonRecord>('persons', String(input[scope.person]))
  const home = await homeOf(person, documents)
  const nodeFor = (role: Role, { branch, group }: Home) => (throughGroup(role) ? group : branch)
  const as = home && person ? callers.filter((role) => covers(actor, role, nodeFor(role, home))) : []
  if (!person || !home || as.length === 0) return refuse('Forbidden', 'no duty over this', scope.person)
  return allow({ person, node: nodeFor(as[0]!, home) }, as)
}
