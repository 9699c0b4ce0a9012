import type { HoursRecord, NodeRecord, SeasonRecord } from '@records/index'
import type { Documents } from '../shared/documents'

/** The only database calls of the study function. */
export const studyRepo = (documents: Documents) => ({
  /** The season that is open now; the one opened last, should two be. */
  openSeason: async (): Promise<SeasonRecord | null> => {
    const [season] = await documents.find<SeasonRecord>(
      'seasons',
      { state: 'open' },
      { orderBy: ['opensOn', 'desc'], limit: 1 },
    )
    return season ?? null
  },
  hours: (seasonId: string, personId: string): Promise<HoursRecord | null> =>
    documents.get<HoursRecord>('hours', `${seasonId}:${personId}`),
  nodes: (ids: string[]): Promise<NodeRecord[]> =>
    documents.find<NodeRecord>('nodes', { _id: documents.command.in(ids) }),
})

export type StudyRepo = ReturnType<typeof studyRepo>
