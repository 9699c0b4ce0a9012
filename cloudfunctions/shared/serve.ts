import type { CommonError, Context, Operation, Reply } from '@contract/core'
import { isWrite } from '@contract/core'
import { instantOf } from '@domain/day'
import { type Actor, actorOf } from './actor'
import { authorise } from './authorise'
import { now as readClock } from './clock'
import { database, wxContext } from './cloud'
import { disclose } from './disclose'
import { type Documents, documentsOf } from './documents'
import { type Entry, entryOf } from './entry'
import type { Handler, Parts, Prepare } from './handler'
import { newId } from './ids'
import { log } from './log'
import { type Outcome, ok, refuse } from './outcome'
import { once, wasDone } from './receipts'
import { tick } from './tick'
import { Unknown } from './transact'

type Answer = Outcome<unknown, string>
interface Moment {
  now: Date
  requestId: string
}

/** Makes a function's `main` of its contract and its handlers: the one way in (DESIGN §2). */
export function serve<C extends Context, Repo>(contract: C, parts: Parts<C, Repo>) {
  return async (event: Record<string, unknown>): Promise<Reply<unknown>> => {
    const moment = { now: readClock(), requestId: newId() }
    const answer = await enter(contract, parts, entryOf(event, wxContext()), moment).catch((error) =>
      unexpected(error, moment.requestId),
    )
    return replyOf(answer, moment)
  }
}

function replyOf(answer: Answer, { now, requestId }: Moment): Reply<unknown> {
  const at = instantOf(now)
  if (answer.ok) return { ok: true, data: answer.data, at, requestId }
  const { code, message, field } = answer
  return { ok: false, error: { code, message, ...(field === undefined ? {} : { field }) }, at, requestId }
}

/** An outcome nobody knows may be asked again with the same key; anything else is a fault and says no more. */
function unexpected(error: unknown, requestId: string): Answer {
  log({ requestId, what: 'unexpected', error })
  const unknown =
    error instanceof Unknown || (typeof error === 'object' && error !== null && 'errCode' in error)
  return unknown
    ? refuse<CommonError>('Busy', 'the cloud did not answer; ask again with the same key')
    : refuse<CommonError>('Internal', 'see the log')
}

async function enter<C extends Context, Repo>(
  contract: C,
  parts: Parts<C, Repo>,
  entry: Entry,
  moment: Moment,
): Promise<Answer> {
  const duty = { db: database(), ...moment }
  if (entry.by === 'nobody') {
    log({ requestId: moment.requestId, what: 'refused', why: entry.why })
    return refuse<CommonError>('Forbidden', entry.why)
  }
  if (entry.by === 'timer') return ok(await tick(parts.jobs ?? {}, duty))
  if (entry.by === 'push') {
    const push = parts.pushes?.[entry.name]
    if (!push) return refuse<CommonError>('UnknownOperation', `no push ${entry.name} here`)
    await push(entry.event, duty)
    return ok({})
  }
  const operation = Object.hasOwn(contract, entry.operation) ? contract[entry.operation] : undefined
  if (!operation) return refuse<CommonError>('UnknownOperation', 'no such operation here', 'operation')
  const handler = parts.handlers[operation.name] as Handler<Operation, Repo, unknown>
  const prepare = parts.prepare?.[operation.name] as Prepare<Operation, Repo, unknown> | undefined
  const kept = { repo: parts.repo, sealed: (parts.sealed ?? []) as readonly string[] }
  return answerClient({ operation, handler, prepare, parts: kept, entry, moment })
}

interface Call<Repo> {
  operation: Operation & { context: string; name: string }
  handler: Handler<Operation, Repo, unknown>
  prepare: Prepare<Operation, Repo, unknown> | undefined
  parts: Pick<Parts<Context, Repo>, 'repo' | 'sealed'>
  entry: Extract<Entry, { by: 'client' }>
  moment: Moment
}

async function answerClient<Repo>(call: Call<Repo>): Promise<Answer> {
  const { operation, entry } = call
  const parsed = operation.input.safeParse(entry.input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse<CommonError>(
      'InvalidInput',
      issue?.message ?? 'invalid',
      issue?.path.join('.') || undefined,
    )
  }
  const actor = await actorOf(entry.openid, documentsOf(database()))
  return run(call, parsed.data as Record<string, unknown>, actor)
}

/**
 * A write runs inside the transaction that holds its receipt, so it cannot be done without one. The receipt is read before
 * anything is decided: a write that took away the caller's own duty is still answered as it was.
 */
async function run<Repo>(call: Call<Repo>, input: Record<string, unknown>, actor: Actor): Promise<Answer> {
  const { operation, handler, prepare, parts, moment } = call
  const handle = async (documents: Documents, prepared?: unknown): Promise<Answer> => {
    const permit = await authorise(operation, actor, input, documents)
    if (!permit.ok) return permit
    const { scope, as } = permit.data
    const visit = { actor, scope, as, ...moment, repo: parts.repo(documents), prepared }
    const outcome = await handler(input, visit)
    if (!outcome.ok) return outcome
    const reader = { as, personId: actor.person?._id ?? null }
    return ok(operation.output.parse(disclose(outcome.data, operation.sees, reader)))
  }
  const outside = documentsOf(database())
  if (!isWrite(operation)) return handle(outside)
  const write = {
    openid: actor.openid,
    operation: `${operation.context}.${operation.name}`,
    input: input as { key: string },
    sealed: parts.sealed?.includes(operation.name) === true,
    now: moment.now,
  }
  if (!prepare || (await wasDone(outside, write))) return once(database(), write, handle)
  const permit = await authorise(operation, actor, input, outside)
  if (!permit.ok) return permit
  const prepared = await prepare(input, { actor, ...permit.data, ...moment, repo: parts.repo(outside) })
  return prepared.ok ? once(database(), write, (documents) => handle(documents, prepared.data)) : prepared
}
