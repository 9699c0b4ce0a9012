/** What an openid looks like. An all-digit one would reach functions as a number (CLOUDBASE-WIRE §1), so it needs a letter. */
export const openidProblem = (openid: unknown): string | null => {
  if (typeof openid !== 'string' || openid === '') return 'is missing'
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(openid)) return 'may hold letters, digits, _ and - only, at most 64'
  if (!/[A-Za-z]/.test(openid))
    return 'needs at least one letter: the SDK turns an all-digit openid into a number'
  return null
}
