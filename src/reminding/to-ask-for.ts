import type { Grant, MessagesToday } from '@contract/messages'

/** As long as so many are left of a template, a tap made for something else asks for no more. */
const ENOUGH = 3

/**
 * Which templates to ask for: those the town has set up, of who agreed to reminders and has not said 总是拒绝.
 * @param beside at a tap that is made for something else
 * @example toAskFor({ consent: null, … }, { beside: true }) // []
 */
export const toAskFor = ({ consent, grants }: MessagesToday, { beside }: { beside: boolean }): Grant[] =>
  consent !== true
    ? []
    : grants.filter(
        ({ id, left, always }) => id !== null && always !== 'reject' && !(beside && left >= ENOUGH),
      )

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
