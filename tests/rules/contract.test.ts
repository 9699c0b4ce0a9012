import { isWrite, type Operation, Role } from '@contract/core'
import { contexts } from '@contract/index'

const operations = Object.values(contexts).flatMap(
  (context) => Object.values(context) as (Operation & { context: string; name: string })[],
)

describe.each(operations.map((operation) => [`${operation.context}.${operation.name}`, operation] as const))(
  '%s',
  (_, operation) => {
    it('says who may call it, in duties that exist', () => {
      expect(operation.callers.length).toBeGreaterThan(0)
      for (const role of operation.callers) expect(Role.options).toContain(role)
    })
    it('has an example that its own input accepts', () => {
      expect(operation.input.safeParse(operation.example).success).toBe(true)
    })
    it('takes its scope from a field that its input has', () => {
      const { scope } = operation
      if (typeof scope === 'object')
        expect(operation.example).toHaveProperty('node' in scope ? scope.node : scope.person)
      else expect(['own', 'town']).toContain(scope)
    })
    it('refuses an input without its key, if it writes', () => {
      const { key: _key, ...keyless } = operation.example as { key?: string }
      expect(operation.input.safeParse(keyless).success).toBe(!isWrite(operation))
    })
  },
)

it('no two contexts share a name, and each is its function’s', () => {
  expect(Object.keys(contexts)).toEqual(
    Object.values(contexts).map((context) => Object.values(context)[0]?.context),
  )
})
