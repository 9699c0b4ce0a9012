import { type ImportView, roster } from '@contract/roster'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useSlices } from '../../api/use-slices'
import { writeKey } from '../../api/write-key'
import { firstFilter, isMoving } from './import-view'
import { keepFile, keptFile, type UploadedFile } from './kept-file'
import { useRows } from './use-rows'
import { useSending } from './use-sending'

/** What could not be done, and what does it again. */
interface Trouble {
  title: string
  code: ErrorCode
  again: () => void
}

type Doing = 'opening' | 'starting' | 'applying' | 'dropping' | 'adding'

const hasRows = ({ state }: ImportView) => state === 'checked' || state === 'done'

export function useImport() {
  const importId = useRouter().params.importId
  const [view, setView] = useState<ImportView | null>(null)
  const [doing, setDoing] = useState<Doing | null>(importId ? 'opening' : null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const rows = useRows()
  // One key for one tap, whatever is lost on the way.
  const key = useRef(writeKey())

  const arrived = (fresh: ImportView) => {
    setView(fresh)
    if (hasRows(fresh)) void rows.show(fresh, firstFilter(fresh))
  }
  const slices = useSlices<ImportView>({
    step: ({ id }) => call(roster.stepImport, { key: writeKey(), importId: id }),
    moves: isMoving,
    onView: arrived,
  })
  const take = (fresh: ImportView) => {
    arrived(fresh)
    void slices.goOn(fresh)
  }
  type Answered = { ok: true; data: ImportView } | { ok: false; error: { code: string } }
  const attempt = async (
    what: Doing,
    title: string,
    ask: () => Promise<Answered>,
  ): Promise<ImportView | null> => {
    setDoing(what)
    setTrouble(null)
    const answer = await ask()
    setDoing(null)
    if (answer.ok) {
      key.current = writeKey()
      take(answer.data)
      return answer.data
    }
    const again = () => void attempt(what, title, ask)
    setTrouble({ title, code: answer.error.code as ErrorCode, again })
    return null
  }

  const open = (id: string) =>
    attempt('opening', '没打开', async () => {
      const answer = await call(roster.importRows, { importId: id, only: null, after: 0 })
      return answer.ok ? { ok: true, data: answer.data.import } : answer
    })
  const start = (sent: UploadedFile) =>
    attempt('starting', '没收下', async () => {
      rows.hide()
      const answer = await call(roster.startImport, { key: key.current, ...sent })
      if (answer.ok) keepFile(answer.data.id, sent)
      return answer
    })
  const apply = (of: ImportView) =>
    attempt('applying', '没导成', () => call(roster.applyImport, { key: key.current, importId: of.id }))
  const drop = (of: ImportView) =>
    attempt('dropping', '没办成', () => call(roster.dropImport, { key: key.current, importId: of.id }))

  /** Sets the branches up and checks the same sheet once more; on another phone it has to be sent again. */
  const addBranches = (of: ImportView, names: readonly string[]) =>
    attempt('adding', '没建成', async () => {
      const villages = names.map((name) => ({ name, tier: null }))
      const added = await call(roster.addBranches, { key: writeKey(), villages })
      if (!added.ok) return added
      const sent = keptFile(of.id)
      const next = sent
        ? await call(roster.startImport, { key: `s-${of.id}`, ...sent })
        : await call(roster.dropImport, { key: `d-${of.id}`, importId: of.id })
      if (next.ok && sent) {
        keepFile(next.data.id, sent)
        void call(roster.dropImport, { key: `d-${of.id}`, importId: of.id })
      }
      return next
    })
  const sending = useSending((sent) => void start(sent))
  // Only on opening: the id doesn't change under a page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (importId) void open(importId)
  }, [])
  return { view, doing, trouble, rows, slices, sending, apply, drop, addBranches, goOn: slices.goOn }
}
export type Importing = ReturnType<typeof useImport>
