import type { NodeRecord } from '@records/index'
import type { Documents } from '../../../cloudfunctions/shared/documents'

interface Half {
  _id: string
  value: number
}

export const probeRepo = (documents: Documents) => ({
  valueOf: async (id: string): Promise<number> => (await documents.get<Half>('pairs', id))?.value ?? 0,
  put: (id: string, value: number): Promise<void> => documents.put<Half>('pairs', { _id: id, value }),
  node: (id: string) => documents.get<NodeRecord>('nodes', id),
})
