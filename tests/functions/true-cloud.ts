import { type CloudOptions, type DrivenCloud, type Json, startCloud } from '../drive/local-cloud'

/** A cloud, and what its database says whatever the product answers. */
export interface TrueCloud extends DrivenCloud {
  kept(collection: string, where?: object): Promise<Json[]>
  /** For what is too much for one answer. */
  counted(collection: string, where?: object): Promise<number>
  /** Dates as `{ $date: '…' }`. */
  keep(collection: string, documents: object[]): Promise<void>
}

/** The product's functions beside the one that tells the truth. */
export async function trueCloud(options: CloudOptions = {}): Promise<TrueCloud> {
  const cloud = await startCloud({ functions: [__dirname], ...options })
  const ask = async (operation: string, input: object) =>
    (await cloud.call('o-truth', `truth.${operation}`, input)).data
  return {
    ...cloud,
    kept: (collection, where = {}) => ask('find', { collection, where }),
    counted: (collection, where = {}) => ask('count', { collection, where }),
    keep: (collection, documents) => ask('put', { collection, documents }),
  }
}
