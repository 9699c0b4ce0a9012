const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')

/** A key for one write: unlike every other this person ever makes; the server keeps persons apart. */
export const writeKey = (): string => `${Date.now().toString(36)}-${random()}${random()}`
