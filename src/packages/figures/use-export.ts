import type { ExportPurpose } from '@contract/sheet'
import { type FiguresExport, tallies } from '@contract/tallies'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { serverNow } from '../../api/server-clock'
import { useSlices } from '../../api/use-slices'
import { useWrite } from '../../api/use-write'
import { writeKey } from '../../api/write-key'
import { openDocument, sendDocument } from '../../platform/document'
import { isMaking } from './export-view'
import { keepExport, keptExport } from './kept-export'

type Fetching = 'still' | 'fetching' | 'failed'

const step = (exportId: string) => call(tallies.stepExport, { key: writeKey(), exportId })

/** A file of a place's figures: begun, made slice by slice, and found again when the page was left meanwhile. */
export function useExport(placeId: string) {
  const [purpose, setPurpose] = useState<ExportPurpose>('report')
  const [file, setFile] = useState<FiguresExport | null>(null)
  const [fetching, setFetching] = useState<Fetching>('still')
  const starting = useWrite(tallies.startExport)
  const slices = useSlices<FiguresExport>({
    step: ({ exportId }) => step(exportId),
    moves: isMaking,
    onView: setFile,
  })

  const take = (view: FiguresExport) => {
    setFile(view)
    void slices.goOn(view)
  }
  const start = async () => {
    const view = await starting.write({ placeId, purpose })
    if (view === null) return
    keepExport({ placeId, exportId: view.exportId, until: view.until })
    take(view)
  }
  // Only on opening: the place doesn't change under a page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const before = keptExport(placeId, serverNow())
    if (before !== null) void step(before).then((answer) => answer.ok && take(answer.data))
  }, [])

  /** An address lasts two hours and the file a day, so it is asked for anew. */
  const fetched = (how: typeof openDocument) => async () => {
    if (file === null) return
    setFetching('fetching')
    const answer = await step(file.exportId)
    const url = answer.ok ? answer.data.url : null
    const done = url === null ? Promise.reject() : how({ url, name: file.fileName })
    await done.then(
      () => setFetching('still'),
      () => setFetching('failed'),
    )
  }
  return {
    ...{ purpose, setPurpose, file, fetching, start, slices },
    starting: starting.sending,
    failed: starting.failed?.code ?? null,
    another: () => setFile(null),
    open: fetched(openDocument),
    send: sendDocument && fetched(sendDocument),
  }
}

export type Exporting = ReturnType<typeof useExport>
