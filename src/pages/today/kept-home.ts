import { type Home, study } from '@contract/study'
import { store, stored } from '../../platform/storage'

export interface KeptHome {
  home: Home
  /** When the server said so, by its own clock. */
  at: Date
}

/** The last 今日 this person saw: readable without network, and the first thing shown with it. */
export const keptHome = (): KeptHome | null => {
  const text = stored('home')
  if (text === null) return null
  const { home, at } = JSON.parse(text) as { home: unknown; at: string }
  const parsed = study.home.output.safeParse(home)
  return parsed.success ? { home: parsed.data, at: new Date(at) } : null
}

export const keepHome = ({ home, at }: KeptHome): void =>
  store('home', JSON.stringify({ home, at: at.toISOString() }))
