import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { contexts } from '@contract/index'

const root = join(__dirname, '..', '..')
const keys = ['context', 'operation', 'callers', 'scope', 'input', 'output', 'errors', 'example']

let stdout: string
beforeAll(() => {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/contract.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
  stdout = ran.stdout
})

test('the contract prints every operation once, in JSON and not another word', () => {
  const names = Object.values(contexts).flatMap((context) =>
    Object.values(context).map((operation) => `${operation.context}.${operation.name}`),
  )
  const printed = JSON.parse(stdout) as { context: string; operation: string }[]
  expect(printed.map(({ context, operation }) => `${context}.${operation}`)).toEqual(names)
})

test('every operation has its eight keys in order, with JSON Schemas of what goes in and out', () => {
  const printed = JSON.parse(stdout) as Record<string, unknown>[]
  for (const operation of printed) {
    expect(Object.keys(operation)).toEqual(keys)
    for (const schema of [operation.input, operation.output])
      expect(schema).toMatchObject({
        $schema: expect.stringContaining('json-schema.org'),
        type: 'object',
        properties: expect.any(Object),
      })
  }
})
