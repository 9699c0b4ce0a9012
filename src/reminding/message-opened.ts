/** The longest id that the server takes. */
const LONGEST = 200

/**
 * The message by whose tap the app was opened, from the `m` of the page's address: WeChat hands it over as it was sent, a
 * browser without its escapes.
 * @example messageOpened('p0001%3Abegin%3A2026-W51') // 'p0001:begin:2026-W51'
 */
export function messageOpened(m: string | undefined): string | null {
  if (!m) return null
  try {
    const id = decodeURIComponent(m)
    return id.length > LONGEST ? null : id
  } catch {
    return null
  }
}
