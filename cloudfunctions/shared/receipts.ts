import { createHash } from 'node:crypto'
import type { ReceiptRecord } from '@records/index'
import type { Database } from './cloud'
import type { Documents } from './documents'
import { type Outcome, ok, refuse } from './outcome'
import { environmentKeys, keyedHashes, openText, sealText } from './phone'
import { transact } from './transact'

/** A write as its receipt knows it. */
export interface Write {
  /** Of the caller: it stays when the write itself is what binds them to a person. */
  openid: string
  /** `context.operation`. */
  operation: string
  input: { key: string } & Record<string, unknown>
  /** Whether nobody who reads the database may read the answer. */
  sealed: boolean
  now: Date
}

/**
 * By what an input is known again, the newest first: keyed, because a name or a district alone is soon tried through. The
 * last, without a key, is what receipts were made with before.
 */
function payloadsOf({ key: _, ...input }: Write['input']): string[] {
  const text = JSON.stringify(input)
  return [...keyedHashes('payload', text, environmentKeys()), createHash('sha256').update(text).digest('hex')]
}

const receiptId = ({ openid, operation, input }: Write): string => `${openid}:${operation}:${input.key}`

const kept = (reply: string, { sealed }: Write): string =>
  sealed ? JSON.stringify(sealText(reply, environmentKeys())) : reply

const read = (reply: string, { sealed }: Write): string =>
  sealed ? openText(JSON.parse(reply), environmentKeys()) : reply

/** Whether this write was done before: then nothing has to be prepared for it. */
export const wasDone = async (documents: Documents, write: Write): Promise<boolean> =>
  (await documents.get<ReceiptRecord>('receipts', receiptId(write))) !== null

/**
 * Does a write at most once (DESIGN §2): the receipt stands in the same transaction as the effect, so the same key
 * again answers what was answered then. A refusal has no effect and leaves no receipt: asked again, it is decided again.
 */
export function once<Data, E extends string>(
  db: Database,
  write: Write,
  work: (documents: Documents) => Promise<Outcome<Data, E>>,
): Promise<Outcome<Data, E | 'KeyReused'>> {
  const _id = receiptId(write)
  const payloads = payloadsOf(write.input)
  return transact<Outcome<Data, E | 'KeyReused'>>(
    db,
    async (documents) => {
      const before = await documents.get<ReceiptRecord>('receipts', _id)
      if (before) {
        const same = payloads.includes(before.payload)
        return {
          keep: false,
          value: same
            ? ok(JSON.parse(read(before.reply, write)))
            : refuse('KeyReused', 'this key came with another payload', 'key'),
        }
      }
      const outcome = await work(documents)
      if (outcome.ok) {
        const reply = kept(JSON.stringify(outcome.data), write)
        const receipt = { _id, v: 1 as const, payload: payloads[0]!, reply, at: write.now }
        await documents.put<ReceiptRecord>('receipts', receipt)
      }
      return { keep: outcome.ok, value: outcome }
    },
    { rereads: true },
  )
}
