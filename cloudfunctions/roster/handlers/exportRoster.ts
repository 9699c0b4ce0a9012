import type { roster } from '@contract/roster'
import { instantOf } from '@domain/day'
import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord, PersonRecord } from '@records/index'
import { isTheirs } from '../../shared/cover'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, openPhone } from '../../shared/phone'
import { exportEnds } from '../../shared/rules/exports'
import { exportPath } from '../../shared/sheets/path'
import { listOf, workbook } from '../../shared/sheets/write'
import type { RosterRepo } from '../repo'
import { exportTitle, memberField, rosterColumns, rosterRows } from '../rules/exporting'

type Op = typeof roster.exportRoster
interface Prepared {
  file: string
  url: string
  fileName: string
  /** Whom each branch's part is about. */
  read: { branchId: string; personIds: string[] }[]
}

async function membersUnder(node: NodeRecord, repo: RosterRepo): Promise<PersonRecord[]> {
  const field = memberField(node)
  if (field !== 'member.branchId') return repo.membersIn(field, [node._id])
  const root = node._id === TERRITORY_ROOT ? PARTY_ROOT : node._id
  const branches = await repo.under(root, 'branch')
  return repo.membersIn(
    field,
    branches.map(({ _id }) => _id),
  )
}

export const prepareExportRoster: Prepare<Op, RosterRepo, Prepared> = async (
  { key, phones, purpose },
  { actor, scope, as, repo, now },
) => {
  const secretary = as.includes('secretary')
  if (phones === 'whole' && !secretary)
    return refuse('NotYours', 'whole numbers are the secretary’s alone', 'phones')
  const inside = await membersUnder(scope, repo)
  const by = secretary ? (['secretary'] as const) : as
  const persons = inside.filter((person) => isTheirs(actor.duties, by, scope, person))
  const branchIds = [...new Set(persons.map(({ member }) => member!.branchId))]
  const branches = new Map((await repo.nodes(branchIds)).map(({ _id, name }) => [_id, name]))
  const keys = environmentKeys()
  const rows = rosterRows(persons, {
    ...{ phones, branches, coarse: !secretary },
    open: (phone) => openPhone(phone, keys),
  })
  const title = exportTitle({ place: scope.name, by: actor.person!.name, purpose, now })
  const bytes = await workbook([listOf({ name: '党员名册', title, columns: rosterColumns, rows })])
  const file = await repo.upload(exportPath(actor.openid, key), bytes)
  return ok({
    file,
    url: await repo.url(file),
    fileName: `${scope.name}党员名册.xlsx`,
    read: branchIds.map((branchId) => ({
      branchId,
      personIds: persons.filter(({ member }) => member!.branchId === branchId).map(({ _id }) => _id),
    })),
  })
}

export const exportRoster: Handler<Op, RosterRepo, Prepared> = async (
  { nodeId, phones, purpose },
  { actor, as, repo, prepared: { file, url, fileName, read }, now },
) => {
  const rows = read.reduce((sum, { personIds }) => sum + personIds.length, 0)
  const forgetAt = exportEnds(now)
  const byId = actor.person!._id
  const by = { _id: newId(), v: 1 as const, byId, at: now, forgetAt, forgottenAt: null }
  await repo.putExport({ ...by, file, nodeId, rows, phones, purpose })
  for (const { branchId, personIds } of read)
    await repo.noteReading({
      ...{ byId, byRole: as.includes('secretary') ? 'secretary' : 'organiser', now },
      ...{ operation: 'roster.exportRoster', nodeId: branchId, personIds },
    })
  return ok({ file, url, fileName, rows, until: instantOf(forgetAt) })
}
