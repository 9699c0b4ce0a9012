export const suggestions = ['pass', 'review', 'risky'] as const

export interface Verdict {
  suggest: (typeof suggestions)[number]
  /** WeChat's label: 100 normal, 10001 ads, 20001 politics … 21000 other. */
  label: number
}

const pass: Verdict = { suggest: 'pass', label: 100 }

/** May be changed at any time. */
interface Standing {
  text: Verdict
  media: Verdict
  /** From the request to the push; null holds the pushes back until they are released. */
  mediaAfterMs: number | null
}

/**
 * What the content checks say: everything passes until told otherwise. A text that holds a listed word gets that
 * word's verdict; every other text, and every picture or sound, the standing one.
 */
export function createVerdicts() {
  const words = new Map<string, Verdict>()
  const standing: Standing = { text: pass, media: pass, mediaAfterMs: 1_000 }
  return {
    standing,
    setWord: (word: string, verdict: Verdict) => void words.set(word, verdict),
    ofText: (content: string): Verdict =>
      [...words].find(([word]) => content.includes(word))?.[1] ?? standing.text,
  }
}
