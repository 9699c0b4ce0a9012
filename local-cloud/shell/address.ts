/** What the shell's own address keeps, so that a reload or a shared link shows the same: `?openid=…&width=360&scale=1.3`. */
export type Kept = 'openid' | 'width' | 'scale'

export const kept = (name: Kept): string | null => new URLSearchParams(location.search).get(name)

export const keep = (name: Kept, value: string): void => {
  const address = new URL(location.href)
  address.searchParams.set(name, value)
  history.replaceState(null, '', address)
}
