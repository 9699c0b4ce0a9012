import type { Category } from '@contract/categories'
import type { EvidenceClass, EvidenceLine } from '@contract/lesson'
import type { EvidencePage } from '@contract/study'
import { dayOf } from '@domain/day'
import { clockOf, nearDayWords } from '../words/moments'
import { creditText, exactText } from '../words/spans-of-time'

/** How the server came to know, in the words of the village. */
const classWords: Record<EvidenceClass, { name: string; means: string }> = {
  verified: { name: '已核实', means: '有网时学的，镇里的钟一路对着' },
  background: { name: '锁屏听的', means: '屏幕锁着在听，按走过的时间记' },
  offline: { name: '离线补记', means: '没网时学的，连上后补交，一天有个上限' },
  confirmed: { name: '当面确认', means: '屋场会、上门学，有人当面记下的' },
  adjusted: { name: '规则调整', means: '课题时长改了，重新算过' },
}
const classes = Object.keys(classWords) as EvidenceClass[]

export interface ClassBar {
  class: EvidenceClass
  name: string
  /** In 关怀 left out. */
  means: string | null
  hours: string
  percent: number
}

interface LineView {
  id: string
  at: string
  sec: string
  evidence: string
}

export interface EvidenceGroup {
  key: string
  topic: string
  category: Category
  /** 已核实，18:02 到 18:20 */
  note: string
  hours: string
  lines: LineView[]
}

export interface EvidenceDay {
  day: string
  words: string
  groups: EvidenceGroup[]
}

/** An adjusting entry may take back; it says so. */
const signed = (sec: number, words: (sec: number) => string): string =>
  sec < 0 ? `退回 ${words(-sec)}` : words(sec)

/** The classes of evidence with their hours, `adjusted` only where there is any. */
export const barsOf = (
  page: Pick<EvidencePage, 'byClass'>,
  secPerHour: number,
  care: boolean,
): ClassBar[] => {
  const secOf = (name: EvidenceClass) => page.byClass.find((one) => one.class === name)?.sec ?? 0
  const most = Math.max(1, ...classes.map(secOf))
  // Most never see a rule run over their hours.
  const shown = classes.filter((name) => name !== 'adjusted' || secOf(name) !== 0)
  return shown.map((name) => ({
    class: name,
    name: classWords[name].name,
    means: care ? null : classWords[name].means,
    hours: secOf(name) === 0 ? '没有' : signed(secOf(name), (sec) => creditText(sec, secPerHour)),
    percent: Math.max(0, Math.round((secOf(name) * 100) / most)),
  }))
}

const whenOf = (lines: EvidenceLine[]): string => {
  const [last, first] = [clockOf(lines[0]!.at), clockOf(lines.at(-1)!.at)]
  return first === last ? first : `${first} 到 ${last}`
}

/** A line that nobody learned says why it is there. */
const classNote = (name: EvidenceClass): string =>
  name === 'adjusted' ? `${classWords[name].name}：${classWords[name].means}` : classWords[name].name

const groupOf = (key: string, lines: EvidenceLine[], secPerHour: number): EvidenceGroup => {
  const { topic, category, class: name } = lines[0]!
  const sec = lines.reduce((sum, line) => sum + line.sec, 0)
  return {
    key,
    topic,
    category,
    note: `${classNote(name)}，${whenOf(lines)}`,
    hours: signed(sec, (some) => creditText(some, secPerHour)),
    lines: lines.map((line) => ({
      id: line.id,
      at: clockOf(line.at),
      sec: signed(line.sec, exactText),
      evidence: line.evidence,
    })),
  }
}

const byKey = <T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] => {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one])
  return [...found]
}

/** The lines of one minute each, merged by day, topic and class; newest first, as they come. */
export const evidenceDays = (lines: readonly EvidenceLine[], secPerHour: number, now: Date): EvidenceDay[] =>
  byKey(lines, (line) => dayOf(line.at)).map(([day, ofDay]) => ({
    day,
    words: nearDayWords(day, now),
    groups: byKey(ofDay, (line) => `${day} ${line.topic} ${line.class}`).map(([key, some]) =>
      groupOf(key, some, secPerHour),
    ),
  }))
