import type { TrueCloud } from '../functions/true-cloud'

/** A request to a function carries 100 KB. */
const REQUEST = 90_000

/** Puts documents into a collection, as many at once as a request carries. */
export async function keepInRequests(
  cloud: TrueCloud,
  collection: string,
  documents: object[],
): Promise<void> {
  const requests: object[][] = []
  let left = 0
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document))
    if (size > left || requests.length === 0) {
      requests.push([])
      left = REQUEST
    }
    requests.at(-1)!.push(document)
    left -= size
  }
  for (const request of requests) await cloud.keep(collection, request)
}
