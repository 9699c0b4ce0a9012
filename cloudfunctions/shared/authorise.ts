import type { Operation, Role, Scope } from '@contract/core'
import type { NodeRecord } from '@records/index'
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

export type ScopeOf<S extends Scope> = S extends 'own' ? Own : S extends 'town' ? Town : NodeRecord

/** Everybody who opens the mini program is a villager; the other duties stand in the person's record. */
const holds = (actor: Actor, role: Role): boolean =>
  role === 'villager' || actor.duties.some((duty) => duty.role === role)

const covers = (actor: Actor, role: Role, node: NodeRecord): boolean =>
  role === 'villager' ||
  actor.duties.some((duty) => duty.role === role && duty.nodeIds.some((id) => node.path.includes(id)))

/**
 * Whether the caller may do this, and on what. Default deny: no duty listed, no way in; and a node that isn't there
 * is refused like one that is out of reach, so that nobody can find out which nodes exist.
 */
export async function authorise<Op extends Operation>(
  operation: Op,
  actor: Actor,
  input: Record<string, unknown>,
  documents: Documents,
): Promise<Outcome<Authorized<ScopeOf<Op['scope']>>, 'Forbidden'>> {
  const allow = (scope: Own | Town | NodeRecord) => ok(scope as Authorized<ScopeOf<Op['scope']>>)
  const { scope, callers } = operation
  if (typeof scope === 'object') {
    const node = await documents.get<NodeRecord>('nodes', String(input[scope.node]))
    const may = node !== null && callers.some((role) => covers(actor, role, node))
    return may ? allow(node) : refuse('Forbidden', 'no duty over this node', scope.node)
  }
  if (!callers.some((role) => holds(actor, role))) return refuse('Forbidden', 'no duty for this operation')
  return allow(scope === 'own' ? { personId: actor.person?._id ?? null } : {})
}
