import { TemplateName } from '@contract/messages'
import { grantId, templateId } from '../../shared/grants'
import type { PushHandler } from '../../shared/handler'
import { hear } from '../hearing'
import { jobRepo, type RemindersRepo } from '../repo'
import { noGrant } from '../rules/units'

/** One line of WeChat's list: what somebody said to a template. */
interface Said {
  TemplateId?: unknown
  SubscribeStatusString?: unknown
}

/** One template comes as an object, several as a list, and in some deliveries under the event's own name. */
const saidIn = (event: Record<string, unknown>, name: string): Said[] => {
  const inner = (event[name] ?? event) as { List?: Said | Said[] }
  return inner.List === undefined ? [] : [inner.List].flat()
}

const templateOf = ({ TemplateId }: Said): TemplateName | undefined =>
  TemplateName.options.find((name) => templateId(name) === String(TemplateId))

type Say = (
  said: { template: TemplateName; accepted: boolean; place: number },
  repo: RemindersRepo,
) => Promise<void>

const each = async (
  said: Said[],
  say: Say,
  inTransaction: ReturnType<typeof jobRepo>['inTransaction'],
): Promise<void> => {
  for (const [place, one] of said.entries()) {
    const template = templateOf(one)
    const accepted = String(one.SubscribeStatusString) === 'accept'
    if (template) await inTransaction((repo) => say({ template, accepted, place }, repo))
  }
}

/** The panel was answered. WeChat may push twice: an accept is named by whose it is, its second and its place. */
export const panelAnswered: PushHandler = async (event, { db, now }) => {
  const openid = String(event.FromUserName)
  const say: Say = async ({ template, accepted, place }, repo) => {
    if (!accepted) return
    const of = `${String(event.CreateTime)}-${place}`
    const grant = (await repo.grant(grantId(openid, template))) ?? noGrant(openid, template)
    await hear({ grant, source: 'push', of, now }, repo)
  }
  await each(saidIn(event, 'SubscribeMsgPopupEvent'), say, jobRepo(db).inTransaction)
}

/** Changed in WeChat's settings: asking won't show a panel any more, or will again. Units stay until WeChat refuses one. */
export const settingChanged: PushHandler = async (event, { db }) => {
  const openid = String(event.FromUserName)
  const say: Say = async ({ template, accepted }, repo) => {
    const grant = (await repo.grant(grantId(openid, template))) ?? noGrant(openid, template)
    await repo.putGrant({ ...grant, always: accepted ? null : 'reject' })
  }
  await each(saidIn(event, 'SubscribeMsgChangeEvent'), say, jobRepo(db).inTransaction)
}
