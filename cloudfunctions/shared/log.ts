/** One line of JSON: what happened to which request. Never an openid, a name or an input. */
export const log = (
  line: { requestId: string; what: string; error?: unknown } & Record<string, unknown>,
): void => {
  const { error, ...rest } = line
  const detail = error instanceof Error ? { error: error.message, stack: error.stack } : { error }
  console.log(JSON.stringify(error === undefined ? rest : { ...rest, ...detail }))
}
