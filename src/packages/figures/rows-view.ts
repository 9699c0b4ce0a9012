import type { OutputOf } from '@contract/core'
import { Channel } from '@contract/lesson'
import type { tallies } from '@contract/tallies'
import type { Opened } from '../../figures/opened-view'
import { byNote, byWords, valueWords } from '../../words/figures'

export type Rows = OutputOf<typeof tallies.rows>

/**
 * The number and what it is of.
 * @example headOf(opened, 31) // '怕赶不上的 31 人'
 */
export const headOf = ({ by, secPerHour }: Opened, value: number): string =>
  `${byWords(by)} ${valueWords(by, value, secPerHour)}`

export const lineOf = ({ name, by, loose }: Opened): string =>
  [name, loose && '没在学习小组里的', byNote(by)].filter(Boolean).join('，')

export interface RowLine {
  key: string
  title: string
  note: string | undefined
  /** Null where the row is one of those that are counted. */
  value: string | null
  to: { person: string } | { part: string } | null
}

/** Who a number is made of; for the organiser the branches and groups that add up to it. */
export const rowLines = ({ people, parts }: Pick<Rows, 'people' | 'parts'>, opened: Opened): RowLine[] => [
  ...people.map(({ personId, name, group, value }) => ({
    key: personId,
    title: name ?? '名字看不到',
    note: group ?? undefined,
    value: value === null ? null : valueWords(opened.by, value, opened.secPerHour),
    to: { person: personId },
  })),
  ...parts.map(({ placeId, name, value }) => ({
    key: placeId ?? 'none',
    title: name,
    note: undefined,
    value: valueWords(opened.by, value, opened.secPerHour),
    // A group's parts are the branches whose members are in it: not everybody who reads the group may open those.
    to: placeId === null || opened.kind === 'studyGroup' ? null : { part: placeId },
  })),
]

/** A category's hours, or all of them, by the channel they came through; none where one was asked for, or it isn't hours. */
export const channelsOf = (opened: Opened): Opened[] => {
  const { by } = opened
  if (!('channel' in by) || by.channel !== null) return []
  return Channel.options.map((channel) => ({ ...opened, by: { ...by, channel } }))
}

const isHours = ({ by }: Opened): boolean => !('measure' in by) && !('doing' in by)

/** What the rows don't say themselves. */
export function footOf(rows: Rows, opened: Opened): string | null {
  if (rows.value !== 0 && rows.people.length + rows.parts.length === 0)
    return '再往下是各人的学习，只有指导员和支书看得到。'
  return isHours(opened) && rows.people.length + rows.parts.length > 1
    ? '每一行都舍去了零头，一行一行加起来会比总数少一点。'
    : null
}

/** Where a part of the place leads: parts of the town and of a village are branches, those of a branch study groups. */
export const deeper = (opened: Opened, placeId: string, name: string): Opened | null =>
  opened.kind === 'town' || opened.kind === 'village' ? { ...opened, placeId, name, kind: 'branch' } : null
