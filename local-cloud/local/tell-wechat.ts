import { openidProblem } from '../identity'
import type { Delivered } from '../runtime/pushes'
import { templateProblem } from '../wechat/templates'
import { suggestions, type Verdict } from '../wechat/verdicts'
import { object, objects, oneOf, only, text, texts, whole, wrong } from './fields'
import type { LocalRequest } from './local-route'

type Body = Record<string, unknown>
type Tell = (body: Body, request: LocalRequest) => unknown

/** What WeChat can be told, each under its own field; one request may carry several, done in this order. */
const tells: Record<string, Tell> = {
  templates: registerTemplates,
  grants: addGrants,
  phone: issuePhoneCode,
  msgSecCheck: setTextVerdict,
  mediaCheck: setMediaVerdict,
  releaseMediaChecks: (_body, { cloud }) => cloud.pushes.release(),
  push,
}

/** `POST /_local/wechat`: answers each field with what came of it. */
export async function tellWeChat(request: LocalRequest) {
  only(request.body, Object.keys(tells))
  const answer: Body = {}
  for (const [field, tell] of Object.entries(tells))
    if (request.body[field] !== undefined) answer[field] = await tell(request.body, request)
  return answer
}

function registerTemplates(body: Body, { cloud: { wechat } }: LocalRequest) {
  for (const each of objects(body, 'templates')) {
    only(each, ['id', 'title', 'keys'])
    const template = { id: text(each, 'id'), title: text(each, 'title'), keys: texts(each, 'keys') }
    const problem = templateProblem(template)
    if (problem) wrong('templates', problem)
    wechat.ledger.record({ kind: 'template', template })
  }
  return wechat.ledger.templates()
}

/** A person accepting in the panel: one send more, and the push that WeChat makes of it. */
async function addGrants(body: Body, { cloud: { wechat, pushes } }: LocalRequest) {
  const answers: (Body & { pushed: Delivered })[] = []
  for (const each of objects(body, 'grants')) {
    only(each, ['openid', 'template', 'count'])
    const [openid, template] = [openidIn(each), text(each, 'template')]
    const count = whole(each, 'count', 1, 1)
    if (!wechat.ledger.template(template))
      wrong('template', `${template} is not registered, send it under templates`)
    wechat.visit(openid)
    wechat.ledger.record({ kind: 'grant', openid, template, count })
    const List = [{ TemplateId: template, SubscribeStatusString: 'accept', PopupScene: '0' }]
    const pushed = await pushes.deliver('subscribe_msg_popup_event', openid, { List })
    answers.push({ openid, template, left: wechat.ledger.grantsOf(openid, template), pushed })
  }
  return answers
}

function issuePhoneCode(body: Body, { cloud: { wechat } }: LocalRequest) {
  const phone = object(body, 'phone')
  only(phone, ['openid', 'number'])
  const number = text(phone, 'number')
  if (!/^1\d{10}$/.test(number)) wrong('number', 'must be a mainland mobile number')
  wechat.visit(openidIn(phone))
  return { code: wechat.phoneCodes.issue(number) }
}

function setTextVerdict(body: Body, { cloud: { wechat } }: LocalRequest) {
  const told = object(body, 'msgSecCheck')
  only(told, ['suggest', 'label', 'word'])
  const verdict = verdictIn(told)
  if (told.word === undefined) wechat.verdicts.standing.text = verdict
  else wechat.verdicts.setWord(text(told, 'word'), verdict)
  return verdict
}

/** `afterMs: null` holds the pushes back until `releaseMediaChecks`. */
function setMediaVerdict(body: Body, { cloud: { wechat } }: LocalRequest) {
  const told = object(body, 'mediaCheck')
  only(told, ['suggest', 'label', 'afterMs'])
  const { standing } = wechat.verdicts
  if (told.suggest !== undefined) standing.media = verdictIn(told)
  if (told.afterMs !== undefined)
    standing.mediaAfterMs = told.afterMs === null ? null : whole(told, 'afterMs', 0)
  return { ...standing.media, afterMs: standing.mediaAfterMs }
}

function push(body: Body, { cloud: { pushes } }: LocalRequest): Promise<Delivered> {
  const event = object(body, 'push')
  return pushes.hand(text(event, 'Event'), event)
}

function verdictIn(told: Body): Verdict {
  const suggest = oneOf(told, 'suggest', suggestions)
  return { suggest, label: whole(told, 'label', suggest === 'pass' ? 100 : 21_000) }
}

function openidIn(body: Body): string {
  const problem = openidProblem(body.openid)
  return problem ? wrong('openid', problem) : (body.openid as string)
}
