/** A subscribe-message template as the console lists it. */
export interface Template {
  id: string
  title: string
  /** Its keywords, each a type and a number: `thing2`, `time3`. */
  keys: string[]
}

/** Templates by id; a push or a send names one of these or fails. */
export const templateProblem = ({ id, keys }: Template): string | null => {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return 'id: letters, digits, _ and - only'
  const odd = keys.find((key) => !/^[a-z_]+\d+$/.test(key))
  return odd === undefined ? null : `keys: ${odd} is not a type and a number, as thing2`
}
