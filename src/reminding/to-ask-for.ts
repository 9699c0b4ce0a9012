import { type Grant, type MessagesToday, TemplateName } from '@contract/messages'

/** As long as so many are left of a template, a tap made for something else asks for no more. */
const ENOUGH = 3

/** As many as WeChat surely takes in one call (PLATFORM §1). */
const AT_ONCE = 3

export const OF_WISHES: readonly TemplateName[] = ['wish']
export const OF_STUDY: readonly TemplateName[] = TemplateName.options.filter((one) => one !== 'wish')
export const OF_ALL: readonly TemplateName[] = TemplateName.options

interface Asking {
  /** At a tap that is made for something else. */
  beside: boolean
  of: readonly TemplateName[]
}

/**
 * Which templates to ask for: those the town has set up, of who agreed to reminders and has not said 总是拒绝. Of more than
 * WeChat takes at once, those of which the fewest are left.
 * @example toAskFor({ consent: null, … }, { beside: true, of: OF_STUDY }) // []
 */
export function toAskFor({ consent, grants }: MessagesToday, { beside, of }: Asking): Grant[] {
  if (consent !== true) return []
  const wanted = grants.filter(
    ({ template, id, left, always }) =>
      of.includes(template) && id !== null && always !== 'reject' && !(beside && left >= ENOUGH),
  )
  const fewest = [...wanted].sort((a, b) => a.left - b.left).slice(0, AT_ONCE)
  return wanted.filter((one) => fewest.includes(one))
}

/**
 * How many messages WeChat may still bring; null where there is nothing to ask for.
 * @example leftIn({ consent: null, … }) // null
 */
export function leftIn({ consent, grants }: MessagesToday): number | null {
  const offered = grants.filter(({ id }) => id !== null)
  if (consent !== true || offered.length === 0) return null
  return offered.reduce((sum, { left }) => sum + left, 0)
}

/**
 * The templates that WeChat asks nobody about any more, after 总是拒绝.
 * @example refusedOf({ grants: [{ template: 'study', id: 'T1', left: 0, always: 'reject' }], … }).length // 1
 */
export const refusedOf = ({ grants }: MessagesToday): Grant[] =>
  grants.filter(({ id, always }) => id !== null && always === 'reject')
