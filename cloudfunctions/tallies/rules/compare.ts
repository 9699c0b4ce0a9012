import type { TallyCheckRecord, Terms } from '@records/index'

/** As many as are kept; the others are counted. */
const KEPT = 50

interface Counted {
  placeId: string
  terms: Terms
}

/**
 * Where counting anew differs from what was shown, term by term.
 * @example compared([{ placeId: 'n-b01', terms: { members: 2 } }], [{ placeId: 'n-b01', terms: { members: 3 } }])
 *   // { differing: 1, differences: [{ placeId: 'n-b01', term: 'members', shown: 2, anew: 3 }] }
 */
export function compared(
  shown: readonly Counted[],
  anew: readonly Counted[],
): Pick<TallyCheckRecord, 'differing' | 'differences'> {
  const [before, after] = [shown, anew].map((all) => new Map(all.map((one) => [one.placeId, one.terms])))
  const differences = [...new Set([...before!.keys(), ...after!.keys()])].sort().flatMap((placeId) => {
    const [was, is] = [before!.get(placeId) ?? {}, after!.get(placeId) ?? {}]
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .sort()
      .map((term) => ({ placeId, term, shown: was[term] ?? 0, anew: is[term] ?? 0 }))
      .filter((one) => one.shown !== one.anew)
  })
  return { differing: differences.length, differences: differences.slice(0, KEPT) }
}
