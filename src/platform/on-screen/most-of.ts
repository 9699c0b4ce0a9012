/** As finely as a scroll has to be followed. */
export const thresholds = Array.from({ length: 21 }, (_, i) => i / 20)

/** Remembers how much of each is shown and tells when another takes the lead. */
export const leaderOf = (told: (id: string) => void) => {
  const shownPx = new Map<string, number>()
  let leader = ''
  return (id: string, px: number): void => {
    shownPx.set(id, px)
    const [first] = [...shownPx].sort(([, a], [, b]) => b - a)
    if (!first || first[1] === 0 || first[0] === leader) return
    leader = first[0]
    told(leader)
  }
}
