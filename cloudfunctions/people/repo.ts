import type { TextSize } from '@contract/study'
import { TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord, PersonRecord } from '@records/index'
import type { Database } from '../shared/cloud'
import type { Documents } from '../shared/documents'

/** The only database calls of the people function. */
export const peopleRepo = (documents: Documents) => ({
  root: (): Promise<NodeRecord | null> => documents.get<NodeRecord>('nodes', TERRITORY_ROOT),
  addNode: (node: NodeRecord): Promise<void> => documents.put('nodes', node),
  putPerson: (person: PersonRecord): Promise<void> => documents.put('persons', person),
  setTextSize: (personId: string, textSize: TextSize): Promise<boolean> =>
    documents.change('persons', personId, { textSize }),
})

export type PeopleRepo = ReturnType<typeof peopleRepo>

/** Over the whole collection, so never inside a transaction. */
export const receiptsRepo = (db: Database) => ({
  /** By the index on `at`; says how many there were. */
  removeOlder: async (before: Date): Promise<number> => {
    const old = db.collection('receipts').where({ at: db.command.lt(before) } as never)
    const { stats } = (await old.remove()) as { stats: { removed: number } }
    return stats.removed
  },
})
