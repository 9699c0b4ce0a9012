import type { roster } from '@contract/roster'
import type { ImportRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { parsedAnew } from '../imports/parsed'
import type { RosterRepo } from '../repo'
import { ended, importView, noCounts, WAITS_MS } from '../rules/progress'
import type { Parsed } from '../sheets/parse'

type Op = typeof roster.startImport

export const prepareStartImport: Prepare<Op, RosterRepo, Parsed> = async ({ file }, { repo }) => {
  const parsed = await parsedAnew(file, repo.file)
  return parsed ? ok(parsed) : refuse('NoSuchFile', 'no such file under imports/', 'file')
}

/** A sheet that can't be read is an import too, which failed: what is wrong with it is there to be read again. */
export const startImport: Handler<Op, RosterRepo, Parsed> = async (
  { file, fileName },
  { actor, repo, prepared, now },
) => {
  const base: ImportRecord = {
    _id: newId(),
    v: 1,
    byId: actor.person!._id,
    at: now,
    file,
    fileName,
    state: 'checking',
    problem: null,
    rosterVersion: (await repo.anchor()).version,
    rows: 0,
    done: 0,
    counts: noCounts(),
    ignored: [],
    unknownBranches: [],
    forgetAt: new Date(now.getTime() + WAITS_MS),
  }
  const record =
    'sheet' in prepared
      ? { ...base, rows: prepared.sheet.rows.length, ignored: prepared.sheet.ignored.slice(0, 60) }
      : ended({ ...base, problem: prepared }, 'failed', now)
  await repo.putImport(record)
  return ok(importView(record))
}
