type Method = (this: unknown, ...args: unknown[]) => unknown
export type Definition = Record<string, unknown>

/** A page as a component: its functions become methods, so that events and lifecycles reach them. */
export const componentOf = (page: Definition): Definition => {
  const methods: Record<string, Method> = {}
  for (const [name, value] of Object.entries(page)) {
    if (typeof value === 'function') methods[name] = value as Method
  }
  return { data: page.data, options: page.options, methods }
}
