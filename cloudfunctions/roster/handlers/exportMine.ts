import type { roster } from '@contract/roster'
import { instantOf } from '@domain/day'
import type { PersonRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { historyLine, placeIdsOf } from '../../shared/history-lines'
import { newId } from '../../shared/ids'
import { type KeptStudyRecords, peopleIn } from '../../shared/kept-study'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, openPhone } from '../../shared/phone'
import { exportEnds } from '../../shared/rules/exports'
import { exportPath } from '../../shared/sheets/path'
import { listOf, workbook } from '../../shared/sheets/write'
import type { RosterRepo } from '../repo'
import { type Mine, minePages } from '../rules/mine'
import { studyPages } from '../rules/mine-study'

type Op = typeof roster.exportMine
interface Prepared {
  file: string
  url: string
  rows: number
}

const ALL = 1_000

async function gather(person: PersonRecord, repo: RosterRepo): Promise<Mine & { kept: KeptStudyRecords }> {
  const [ledger, history, accesses, kept] = await Promise.all([
    repo.ledgerOf(person._id),
    repo.history(person._id, ALL),
    repo.accessesTo(person._id),
    repo.keptStudy(person._id),
  ])
  const { member, duties } = person
  const own = member ? [member.branchId, member.villageId, member.groupId ?? ''] : []
  const [nodes, persons, topics] = await Promise.all([
    repo.nodes([...new Set([...own, ...duties.flatMap(({ nodeIds }) => nodeIds), ...placeIdsOf(history)])]),
    repo.persons([
      ...new Set([...[...history, ...accesses].flatMap(({ byId }) => byId ?? []), ...peopleIn(kept)]),
    ]),
    repo.topics([...new Set(ledger.map(({ topicId }) => topicId))]),
  ])
  const places = new Map(nodes.map(({ _id, name }) => [_id, name]))
  const names = new Map(persons.map(({ _id, name }) => [_id, name]))
  const keys = environmentKeys()
  return {
    ...{ person, places, persons: names, ledger, accesses, kept },
    topics: new Map(topics.map(({ _id, title }) => [_id, title])),
    history: history.map((record) => historyLine(record, places, names)),
    open: (phone) => openPhone(phone, keys),
  }
}

export const prepareExportMine: Prepare<Op, RosterRepo, Prepared> = async ({ key }, { actor, repo }) => {
  if (!actor.person) return refuse('NotBound', 'no person is bound to this WeChat account')
  const mine = await gather(actor.person, repo)
  const pages = [...minePages(mine), ...studyPages(mine.kept, mine.persons, actor.person._id)]
  const file = await repo.upload(exportPath(actor.openid, key), await workbook(pages.map(listOf)))
  return ok({ file, url: await repo.url(file), rows: pages.reduce((sum, { rows }) => sum + rows.length, 0) })
}

export const exportMine: Handler<Op, RosterRepo, Prepared> = async (
  _,
  { actor, repo, prepared: { file, url, rows }, now },
) => {
  const forgetAt = exportEnds(now)
  const by = { _id: newId(), v: 1 as const, byId: actor.person!._id, at: now, forgetAt, forgottenAt: null }
  await repo.putExport({ ...by, file, nodeId: null, rows, phones: 'whole', purpose: null })
  return ok({ file, url, fileName: '我的资料.xlsx', rows, until: instantOf(forgetAt) })
}
