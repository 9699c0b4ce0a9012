import { enter, PHONE_KEY } from './duties/cast'
import { type Answered, callAll, homesOf, inputOf, isAllowed, nameOf, operations } from './duties/every-call'
import { inputs } from './duties/inputs'
import { type TrueCloud, trueCloud } from './true-cloud'

let cloud: TrueCloud
let answered: Answered[]
let paths: Map<string, string[]>
let homes: ReadonlyMap<string, string>
beforeAll(async () => {
  cloud = await trueCloud({ env: { PHONE_KEY } })
  await enter(cloud)
  paths = new Map((await cloud.kept('nodes')).map(({ _id, path }) => [_id, path]))
  homes = homesOf(await cloud.kept('persons'))
  answered = await callAll(cloud)
})
afterAll(() => cloud.stop())

const told = ({ operation, caller, target, reply }: Answered): string =>
  `${nameOf(operation)} by ${caller.openid} on ${target}: ${reply.ok ? 'ok' : reply.error.code}`
const isForbidden = ({ reply }: Answered): boolean => !reply.ok && reply.error.code === 'Forbidden'

it('every operation has an entry in the table, and its input is one that the contract takes', () => {
  expect(Object.keys(inputs).sort()).toEqual(operations.map(nameOf).sort())
  for (const operation of operations)
    expect([nameOf(operation), operation.input.safeParse(inputOf(operation, 'any')).success]).toEqual([
      nameOf(operation),
      true,
    ])
})

it('every caller may do exactly what a duty over the target says', () => {
  const wrong = answered.filter((call) => isForbidden(call) === isAllowed(call, paths, homes))
  expect(wrong.map(told)).toEqual([])
  expect(answered.some((call) => isAllowed(call, paths, homes))).toBe(true)
})

it('whatever is allowed is decided by the operation, in words of its contract', () => {
  const faults = ['Internal', 'InvalidInput', 'UnknownOperation', 'Busy']
  const wrong = answered.filter(({ operation, reply }) =>
    reply.ok
      ? !operation.output.safeParse(reply.data).success
      : faults.includes(reply.error.code) ||
        (reply.error.code !== 'Forbidden' && !operation.errors.includes(reply.error.code)),
  )
  expect(wrong.map(told)).toEqual([])
})

it('what isn’t there is refused in the very words for what is out of reach', () => {
  const words = new Map<string, Set<string>>()
  for (const call of answered.filter(isForbidden)) {
    const who = `${nameOf(call.operation)} by ${call.caller.openid}`
    const said = words.get(who) ?? new Set()
    words.set(who, said.add(JSON.stringify(call.reply.error)))
  }
  expect([...words].filter(([, said]) => said.size > 1).map(([who]) => who)).toEqual([])
})
