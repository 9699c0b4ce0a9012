import {
  commonErrors,
  type InputOf,
  isWrite,
  type Operation,
  type OutputOf,
  type Reply,
} from '@contract/core'
import type { Answer, CodeOf, Failure } from './failures'
import { type Sent, send } from './send'
import { learnClock } from './server-clock'

type Named<Op extends Operation> = Op & { context: string; name: string }

/** The envelope; the data inside is parsed by the operation's own output. */
const isReply = (reply: unknown): reply is Reply<unknown> => {
  const r = reply as Partial<Reply<unknown>> | null
  return typeof r === 'object' && r !== null && typeof r.ok === 'boolean' && typeof r.at === 'string'
}

/** A code that this version has no words for is a fault like any other. */
const knownFailure = <Op extends Operation>(op: Op, failure: Failure<string>): Failure<CodeOf<Op>> =>
  [...commonErrors, ...op.errors].includes(failure.code)
    ? (failure as Failure<CodeOf<Op>>)
    : { code: 'Internal' }

/** A write whose answer was lost is sent once more: its key makes that safe. */
const sendTwiceIfLost = async (op: Named<Operation>, event: unknown): Promise<Sent> => {
  const first = await send(op.context, event)
  if (!first.lost || first.lost === 'Offline' || !isWrite(op)) return first
  return send(op.context, event)
}

/**
 * The one way to a cloud function: input parsed before it leaves, reply parsed before it is shown.
 * Fields of the reply that this version doesn't know are dropped (DESIGN §2).
 */
export async function call<Op extends Operation>(
  op: Named<Op>,
  input: InputOf<Op>,
): Promise<Answer<OutputOf<Op>, CodeOf<Op>>> {
  const parsed = op.input.safeParse(input)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0]
    return {
      ok: false,
      error: { code: 'InvalidInput', ...(field !== undefined && { field: String(field) }) },
    }
  }
  const { reply, tookMs, lost } = await sendTwiceIfLost(op, { operation: op.name, input: parsed.data })
  if (lost) return { ok: false, error: { code: lost } }
  if (!isReply(reply)) return { ok: false, error: { code: 'BadReply' } }
  learnClock(reply.at, tookMs)
  if (!reply.ok) return { ok: false, error: knownFailure(op, reply.error) }
  const data = op.output.safeParse(reply.data)
  if (!data.success) return { ok: false, error: { code: 'BadReply' } }
  return { ok: true, data: data.data as OutputOf<Op> }
}
