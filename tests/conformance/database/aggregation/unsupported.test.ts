import { openSdk, refusal, type Sdk } from '../sdk'
import { localService } from '../service'

let sdk: Sdk
beforeAll(async () => {
  sdk = await openSdk({ real: false })
})
afterAll(() => sdk.close())

test('stages that are not emulated are refused by their names', async () => {
  const service = await localService({ collections: { docs: { permission: 'ADMINONLY', indexes: [] } } })
  for (const stageKey of ['$geoNear', '$out', '$merge', '$facet', '$graphLookup', '$redact', '$unionWith']) {
    const stages = [{ stageKey, stageValue: '{}' }]
    expect(
      await service.call('database.aggregateDocuments', { collectionName: 'docs', stages }),
    ).toMatchObject({
      code: 'Unsupported',
      message: `local-cloud does not emulate the aggregation stage ${stageKey}`,
    })
  }
  await service.close()
})
test('a stage inside a joined pipeline is refused too', async () => {
  const docs = await sdk.fresh([{ _id: 1 }])
  const pipeline = [{ $out: 'elsewhere' }]
  expect((await refusal(docs.aggregate().lookup({ from: 'x', pipeline, as: 'y' }).end())).code).toBe(
    'Unsupported',
  )
})
test('an expression that is not emulated is refused by its name', async () => {
  const docs = await sdk.fresh([{ _id: 1, t: 'x' }])
  const call = docs
    .aggregate()
    .project({ id: { $toObjectId: '$t' } })
    .end()
  expect(await refusal(call)).toMatchObject({
    code: 'Unsupported',
    errMsg: expect.stringContaining('$toObjectId'),
  })
})
