import type { Sdk } from '../sdk'

/** What an update makes of one document, without its id. */
export async function changed(sdk: Sdk, before: object, data: object): Promise<object> {
  const docs = await sdk.fresh([{ _id: 'it', ...before }])
  await docs.doc('it').update({ data })
  const { _id, ...after } = (await docs.doc('it').get()).data
  return after
}
