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
