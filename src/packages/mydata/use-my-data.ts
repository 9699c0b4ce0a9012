import { people } from '@contract/people'
import type { ConsentKind } from '@contract/personal'
import { roster } from '@contract/roster'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { openDocument } from '../../platform/document'

export function useMyData() {
  const paint = useFirstPaint({ op: people.myData, input: {}, name: 'my-data' })
  const consent = useWrite(people.setConsent)
  const exporting = useWrite(roster.exportMine)
  const [unopened, setUnopened] = useState(false)
  const [fetching, setFetching] = useState(false)

  const setConsent = async (kind: ConsentKind, given: boolean): Promise<boolean> => {
    if ((await consent.write({ kind, given })) === null) return false
    await paint.load()
    return true
  }
  const takeAway = async () => {
    setUnopened(false)
    const file = await exporting.write({})
    if (file === null) return
    setFetching(true)
    await openDocument({ url: file.url, name: file.fileName }).catch(() => setUnopened(true))
    setFetching(false)
  }
  return { paint, consent, setConsent, exporting, takeAway, unopened, fetching }
}
