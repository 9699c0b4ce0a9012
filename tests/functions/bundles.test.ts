import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..', '..')
const built = join(root, 'dist', 'cloudfunctions')
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const names = readdirSync(built)
const sources = readdirSync(join(root, 'cloudfunctions')).filter((name) => name !== 'shared')

test('every function is built, and nothing else is', () => {
  expect(names.sort()).toEqual(sources.sort())
})

describe.each(names)('%s', (name) => {
  const folder = join(built, name)

  test('exports main', () => {
    expect(require(join(folder, 'index.js'))).toEqual({ main: expect.any(Function) })
  })

  test('has a configuration of strict JSON with permissions and one trigger at most', () => {
    const { permissions, triggers = [] } = json(join(folder, 'config.json'))
    expect(permissions).toEqual({ openapi: expect.any(Array) })
    expect(triggers.length).toBeLessThanOrEqual(1)
    for (const trigger of triggers)
      expect(trigger).toEqual({ name: expect.any(String), type: 'timer', config: expect.any(String) })
  })

  test('asks for the very SDK that it was tried with, and for nothing else', () => {
    const { dependencies } = json(join(root, 'package.json'))
    expect(dependencies['wx-server-sdk']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(json(join(folder, 'package.json'))).toMatchObject({
      name,
      main: 'index.js',
      dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] },
    })
    expect(Object.keys(json(join(folder, 'package.json')).dependencies)).toEqual(['wx-server-sdk'])
  })
})
