import { type Grant, TemplateName } from '@contract/messages'
import type { GrantRecord, PersonRecord } from '@records/index'
import { templates } from '../../config/templates'

/** An account's grants of one template. */
export const grantId = (openid: string, template: TemplateName): string => `${openid}:${template}`

/** The grants of some accounts. */
export const grantIds = (openids: readonly string[]): string[] =>
  openids.flatMap((openid) => TemplateName.options.map((template) => grantId(openid, template)))

/** The id that the console gave a template; null where the town has not set it up. */
export const templateId = (template: TemplateName): string | null =>
  process.env[templates[template].env] || null

/** 同意接收提醒; who is nobody of ours agrees in WeChat's own panel. */
export const consentOf = (person: Pick<PersonRecord, 'consents'> | null): boolean | null =>
  person === null ? true : (person.consents?.reminders?.given ?? null)

/** Every template, with what is left of it. */
export const grantViews = (records: readonly GrantRecord[]): Grant[] =>
  TemplateName.options.map((template) => {
    const record = records.find((one) => one.template === template)
    return { template, id: templateId(template), left: record?.units ?? 0, always: record?.always ?? null }
  })
