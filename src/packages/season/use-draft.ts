import type { OutputOf } from '@contract/core'
import { type SeasonRules, seasons } from '@contract/seasons'
import { navigateBack } from '@tarojs/taro'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { nextRules } from './draft-view'
import { faultsOf, refusalAt } from './rules-view'

/** The next season, before the server knows of it. */
export function useDraft({ seasons: all }: OutputOf<typeof seasons.seasons>) {
  const [rules, setRules] = useState(() => nextRules(all, serverNow()))
  const { write, sending, failed, forgive } = useWrite(seasons.draft)
  const change = (part: Partial<SeasonRules>) => {
    forgive()
    setRules((before) => ({ ...before, ...part }))
  }
  const handIn = async () => {
    if (await write({ rules })) await navigateBack()
  }
  return { rules, change, handIn, sending, failed, refusal: refusalAt(failed), faults: faultsOf(rules) }
}
