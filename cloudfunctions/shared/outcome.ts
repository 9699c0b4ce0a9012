/** What a rule or a handler answers: data, or a refusal with one of the operation's named errors. */
export type Outcome<Data, E extends string> =
  | { ok: true; data: Data }
  | { ok: false; code: E; message: string; field?: string }

export type Refusal<E extends string> = Extract<Outcome<never, E>, { ok: false }>

export const ok = <Data>(data: Data): { ok: true; data: Data } => ({ ok: true, data })

/**
 * @param message for the log and the developer, in English and without personal data; the page owns the Chinese words
 * @param field the input field it is about, where there is one
 */
export const refuse = <E extends string>(code: E, message: string, field?: string): Refusal<E> => ({
  ok: false,
  code,
  message,
  ...(field === undefined ? {} : { field }),
})
