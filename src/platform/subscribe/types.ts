/** What somebody said to one template, and what WeChat will answer in their name from now on. */
export interface Said {
  id: string
  result: 'accept' | 'reject' | 'ban' | 'filter'
  always: 'accept' | 'reject' | null
}

/**
 * Asks for one message more of each template. It has to be the first thing that a tap does: after anything that waits
 * WeChat shows no panel. Empty where nothing was asked or said; it never fails.
 */
export type AskToSubscribe = (ids: string[]) => Promise<Said[]>

/** Opens WeChat's settings, where 总是拒绝 is taken back, and tells what is kept there afterwards; empty where nothing was told. */
export type OpenSettings = (ids: string[]) => Promise<Pick<Said, 'id' | 'always'>[]>
