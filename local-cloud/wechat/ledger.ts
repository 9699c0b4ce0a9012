import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Message } from './messages'
import type { Template } from './templates'

/** What WeChat remembers, as the lines it is rebuilt from. */
export type LedgerLine =
  | { kind: 'template'; template: Template }
  | { kind: 'grant'; openid: string; template: string; count: number }
  | { kind: 'message'; message: Message }
  | { kind: 'visit'; openid: string; at: number }

const VISIT_MS = 60_000

const grantKey = (openid: string, template: string) => `${openid} ${template}`

/** One line a fact, appended as it happens: a killed server forgets at most the line it was writing. */
const readLines = (file: string | null): LedgerLine[] => {
  if (file === null || !existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as LedgerLine]
      } catch {
        return []
      }
    })
}

/** WeChat's memory of templates, grants, messages and visits; `file` null keeps it for this run only. */
export function openLedger(file: string | null) {
  const templates = new Map<string, Template>()
  const grants = new Map<string, number>()
  const visits = new Map<string, number>()
  const writtenVisits = new Map<string, number>()
  const messages: Message[] = []

  const move = (openid: string, template: string, by: number) => {
    const key = grantKey(openid, template)
    grants.set(key, (grants.get(key) ?? 0) + by)
  }

  const apply = (line: LedgerLine) => {
    if (line.kind === 'template') templates.set(line.template.id, line.template)
    if (line.kind === 'grant') move(line.openid, line.template, line.count)
    if (line.kind === 'visit') visits.set(line.openid, line.at)
    if (line.kind === 'message') {
      messages.push(line.message)
      if (line.message.errcode === 0) move(line.message.openid, line.message.template, -1)
    }
  }

  for (const line of readLines(file)) apply(line)
  // After a torn last line, start on a fresh one.
  if (file !== null && existsSync(file)) appendFileSync(file, '\n')

  const record = (line: LedgerLine) => {
    if (file !== null) appendFileSync(file, `${JSON.stringify(line)}\n`)
    apply(line)
  }

  return {
    record,
    /** Every visit counts; on disk a busy minute is one line. */
    visit(openid: string, at: number): void {
      const written = writtenVisits.get(openid) ?? Number.NEGATIVE_INFINITY
      if (Math.abs(at - written) < VISIT_MS) return void visits.set(openid, at)
      writtenVisits.set(openid, at)
      record({ kind: 'visit', openid, at })
    },
    template: (id: string) => templates.get(id),
    templates: () => [...templates.values()],
    grantsOf: (openid: string, template: string): number => grants.get(grantKey(openid, template)) ?? 0,
    messagesOf: (openid: string | null) =>
      messages.filter((each) => openid === null || each.openid === openid),
    /** Milliseconds of the cloud's clock; undefined when never seen. */
    lastVisit: (openid: string) => visits.get(openid),
  }
}
