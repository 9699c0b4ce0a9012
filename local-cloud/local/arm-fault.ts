import { actions } from '../actions/index'
import { openApis } from '../actions/openapi/index'
import { type Fault, faultKinds } from '../faults/faults'
import { oneOf, only, optionalText, text, whole, wrong } from './fields'
import type { LocalRequest } from './local-route'

const ANSWER = 'functions.answer'
const fields = [
  'on',
  'collection',
  'function',
  'operation',
  'skip',
  'times',
  'do',
  'when',
  'code',
  'message',
  'ms',
]

/** A fault happens before the work unless it is the answer that suffers. */
const usualWhen = { fail: 'before', kill: 'before', late: 'after', lose: 'after' } as const

/** `POST /_local/faults`: the next `times` calls of an action or API, after `skip` others, go wrong. */
export function armFault({ body, cloud }: LocalRequest) {
  only(body, fields)
  const kind = oneOf(body, 'do', faultKinds)
  const ms = body.ms === undefined ? undefined : whole(body, 'ms', 0)
  const fault = cloud.faults.arm({
    on: pointOf(body),
    do: kind,
    when: oneOf(body, 'when', ['before', 'after'] as const, usualWhen[kind]),
    skip: whole(body, 'skip', 0),
    times: whole(body, 'times', 1, 1),
    ...given('collection', optionalText(body, 'collection')),
    ...given('function', optionalText(body, 'function')),
    ...given('operation', optionalText(body, 'operation')),
    ...given('code', codeOf(body)),
    ...given('message', optionalText(body, 'message')),
    ...given('ms', ms),
  })
  return { fault }
}

const given = <K extends keyof Fault>(key: K, value: Fault[K] | undefined): Partial<Pick<Fault, K>> =>
  value === undefined ? {} : ({ [key]: value } as unknown as Pick<Fault, K>)

function pointOf(body: Record<string, unknown>): string {
  const on = text(body, 'on')
  if (on === ANSWER || Object.hasOwn(actions, on) || Object.hasOwn(openApis, on)) return on
  return wrong('on', `${on} is no emulated wire action or open API, nor ${ANSWER}`)
}

function codeOf(body: Record<string, unknown>): string | number | undefined {
  const { code, on } = body
  if (code === undefined || typeof code === 'string') return code
  if (typeof code !== 'number') return wrong('code', 'must be a text or a number')
  return Object.hasOwn(actions, String(on))
    ? wrong('code', 'a wire action fails with a text, as DATABASE_REQUEST_FAILED')
    : code
}
