import type { Role } from '@contract/core'
import type { PersonalField } from '@contract/personal'
import type { Json } from '../drive/local-cloud'
import { type Caller, callers, enter, PHONE_KEY, targets } from './duties/cast'
import {
  type Answered,
  callAll,
  type Homes,
  homesOf,
  inputOf,
  isAllowed,
  nameOf,
  operations,
} from './duties/every-call'
import { fieldsSeen, isAboutPeople, numbersIn, truthOf } from './duties/every-field'
import { inputs } from './duties/inputs'
import { prepareReadings, readings } from './duties/readings'
import { type TrueCloud, trueCloud } from './true-cloud'

let cloud: TrueCloud
let answered: Answered[]
let paths: Map<string, string[]>
let homes: Homes
beforeAll(async () => {
  cloud = await trueCloud({ env: { PHONE_KEY } })
  await enter(cloud)
  paths = new Map((await cloud.kept('nodes')).map(({ _id, path }) => [_id, path]))
  homes = homesOf(await cloud.kept('persons'))
  answered = await callAll(cloud)
}, 300_000)
afterAll(() => cloud.stop())

/** Whether a value is what it ought to be, matchers among them. */
const isLike = (value: Json, ought: Json): boolean => {
  try {
    expect(value).toEqual(ought)
    return true
  } catch {
    return false
  }
}
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

describe('what a reply tells of people', () => {
  const about = operations.filter(isAboutPeople)
  let persons: Map<string, Json>
  let read: { operation: (typeof about)[number]; caller: Caller; reply: Json }[]
  beforeAll(async () => {
    const prepared = await prepareReadings(cloud)
    persons = new Map((await cloud.kept('persons')).map((person) => [person._id, person]))
    read = []
    for (const operation of about)
      for (const caller of callers) {
        const input = readings[nameOf(operation)]!(prepared, caller)
        const reply = await cloud.call(caller.openid, nameOf(operation), input)
        if (reply.ok) read.push({ operation, caller, reply })
      }
  }, 300_000)

  it('is tried for every operation that can tell anything', () => {
    expect(Object.keys(readings).sort()).toEqual(about.map(nameOf).sort())
  })

  it('is shown, masked or absent for each duty exactly as the contract says', () => {
    const wrong = read.flatMap(({ operation, caller, reply }) =>
      fieldsSeen(operation, caller, reply, persons)
        .filter(({ value, ought }) => !isLike(value, ought))
        .map(({ field, sight }) => `${nameOf(operation)} by ${caller.openid}: ${field} is not ${sight}`),
    )
    expect([...new Set(wrong)]).toEqual([])
  })

  it('has shown and masked, to each duty, everything that the contract grants it', () => {
    const granted = about.flatMap((operation) =>
      Object.entries(operation.sees).flatMap(([field, byRole]) =>
        Object.entries(byRole).map(([role, sight]) => `${nameOf(operation)} ${field} ${role} ${sight}`),
      ),
    )
    const line = (name: string, field: PersonalField, role: Role, sight: string) =>
      `${name} ${field} ${role} ${sight}`
    const seen = read.flatMap(({ operation, caller, reply }) =>
      fieldsSeen(operation, caller, reply, persons)
        .filter(({ self, value }) => !self && value !== null)
        .map(({ field, sight }) => line(nameOf(operation), field, caller.role, sight)),
    )
    expect(granted.filter((each) => !seen.includes(each))).toEqual([])
  })

  it('is nothing about members of other branches to the secretary of the group’s branch, but how many', () => {
    const desks = read.filter(({ operation }) => nameOf(operation) === 'groups.desk')
    const by = (role: Role) => desks.find(({ caller }) => caller.role === role)!.reply.data
    const ids = ({ people }: Json) => people.map(({ personId }: Json) => personId)
    expect(ids(by('instructor'))).toContain(targets.came)
    expect(ids(by('secretary'))).not.toContain(targets.came)
    expect(by('secretary').elsewhere).toBe(by('instructor').people.length - by('secretary').people.length)
    expect(by('instructor').elsewhere).toBe(0)
  })

  it('is a number in clear only where one asked for that number, or for one’s own data', () => {
    const numbers = new Set([...persons.values()].map((person) => truthOf(person).phone as string))
    const inClear = [...answered, ...read]
      .filter(({ reply }) => numbersIn(reply, numbers).length > 0)
      .map(({ operation }) => nameOf(operation))
    expect([...new Set(inClear)].sort()).toEqual(['people.myData', 'roster.phoneOf'])
  })
})
