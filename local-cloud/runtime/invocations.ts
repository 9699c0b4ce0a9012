/** One run of a function: who called it, for which operation, under which token. */
export interface Invocation {
  /** Echoed by the SDK as `wxCloudApiToken`, so that each wire request names its invocation. */
  token: string
  requestId: string
  function: string
  /** `context.operation`, `context.tick` for a timer, `context.push` for a push. */
  operation: string
  openid: string | null
  /** What `getWXContext().SOURCE` says; a nested call appends `,scf`. */
  source: string
  /** 0 for a call from outside, one more for each `callFunction` on the way. */
  depth: number
}

/** The invocations that run right now, by token: the only tokens `/admin` takes for a function's. */
export const createInvocations = () => {
  const running = new Map<string, Invocation>()
  return {
    start: (invocation: Invocation) => void running.set(invocation.token, invocation),
    end: (token: string) => void running.delete(token),
    of: (token: string): Invocation | null => running.get(token) ?? null,
  }
}
export type Invocations = ReturnType<typeof createInvocations>
