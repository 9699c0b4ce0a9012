import { databaseActions } from '../../../local-cloud/actions/database'
import { type LocalService, localService } from './service'

let service: LocalService
beforeAll(async () => {
  service = await localService({ collections: { docs: { permission: 'ADMINONLY', indexes: [] } } })
})
afterAll(() => service.close())

test.each(Object.keys(databaseActions))('%s is refused to a mini program', async (action) => {
  expect(await service.call(action, { collectionName: 'docs' }, { client: true })).toMatchObject({
    code: 'DATABASE_PERMISSION_DENIED',
  })
})
