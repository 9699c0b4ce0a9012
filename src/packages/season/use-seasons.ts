import { seasons } from '@contract/seasons'
import { navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { useFirstPaint } from '../../first-paint/use-first-paint'

export const toDraft = () => navigateTo({ url: '/packages/season/draft' })
export const toTopics = () => navigateTo({ url: '/packages/season/topics' })

/** The seasons there are, and which of them is looked at. */
export function useSeasons() {
  const paint = useFirstPaint({ op: seasons.seasons, input: {}, name: 'seasons' })
  const [picked, pick] = useState<string | null>(null)
  const all = paint.kept?.data.seasons ?? []
  const shown =
    all.find(({ id }) => id === picked) ?? all.find(({ state }) => state === 'open') ?? all[0] ?? null
  /** Whatever was done to it, one goes on looking at the same season. */
  const reload = async () => {
    pick(shown?.id ?? null)
    await paint.load()
  }
  return { paint, all, shown, pick, reload }
}
