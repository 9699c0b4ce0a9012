import { type LocalService, localService } from './service'

let service: LocalService
beforeEach(async () => {
  service = await localService({ collections: { docs: { permission: 'ADMINONLY', indexes: [] } } })
})
afterEach(() => service.close())

const pattern = (options: string) => `{"$regularExpression":{"pattern":"a.b","options":"${options}"}}`
const lost = { code: 'Unsupported' }
const insert = (document: string) =>
  service.call('database.insertDocument', { collectionName: 'docs', data: [document] })
const update = (data: string) =>
  service.call('database.modifyDocument', {
    collectionName: 'docs',
    queryType: 'DOC',
    query: '{"_id":"it"}',
    data,
  })

test('a pattern is stored with the flags that a restart keeps', async () => {
  const document = `{"_id":"it","list":[${pattern('im')}]}`
  expect(await insert(document)).not.toHaveProperty('code')
  const { data } = await service.call('database.getDocument', { collectionName: 'docs' })
  expect(data.list).toEqual([document])
})
test('a pattern with a flag that a restart would lose is refused, however it is written', async () => {
  await insert('{"_id":"it","list":[]}')
  for (const options of ['s', 'x']) {
    const one = pattern(options)
    expect(await insert(`{"list":[${one}]}`)).toMatchObject(lost)
    expect(await update(`{"$set":{"one":${one}}}`)).toMatchObject(lost)
    expect(await update(`{"$push":{"list":${one}}}`)).toMatchObject(lost)
    expect(await update(`{"$push":{"list":{"$each":[${one}]}}}`)).toMatchObject(lost)
  }
})
test('the flag s serves a query', async () => {
  await insert('{"t":"a\\nb"}')
  const total = async (options: string) => {
    const query = `{"t":${pattern(options)}}`
    return (await service.call('database.calculateDocument', { collectionName: 'docs', query })).data.total
  }
  expect(await total('s')).toBe(1)
  expect(await total('')).toBe(0)
})
