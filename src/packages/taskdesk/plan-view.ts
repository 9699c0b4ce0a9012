import type { InputOf } from '@contract/core'
import type { tasks } from '@contract/tasks'
import { addDays, dayOf } from '@domain/day'
import { dayWords } from '../../words/moments'
import type { Planning } from './list-view'

type Plan = InputOf<typeof tasks.send>['plan']

/** What was filled in so far, as it stands in the fields. */
export interface TaskForm {
  title: string
  text: string
  lessonIds: string[]
  materials: Plan['materials']
  groupIds: string[]
  /** A day; empty for none. */
  dueOn: string
  /** Letters of the reflection; 0 for none. */
  letters: number
}

export const emptyTask: TaskForm = {
  title: '',
  text: '',
  lessonIds: [],
  materials: [],
  groupIds: [],
  dueOn: '',
  letters: 0,
}

const SPANS = [
  { days: 3, name: '三天内' },
  { days: 7, name: '一周内' },
  { days: 14, name: '两周内' },
  { days: 30, name: '一个月内' },
]

/** The days one asks for, and that which a draft had. */
export function duesToOffer(now: Date, chosen: string): { id: string; name: string }[] {
  const offered = SPANS.map(({ days, name }) => ({ id: addDays(dayOf(now), days), name }))
  const known = chosen === '' || offered.some(({ id }) => id === chosen)
  return [
    { id: '', name: '不定日子' },
    ...(known ? [] : [{ id: chosen, name: `${dayWords(chosen)}前` }]),
    ...offered,
  ]
}

export const letterChoices = [
  { id: '0', name: '不用写' },
  { id: '10', name: '至少 10 个字' },
  { id: '30', name: '至少 30 个字' },
  { id: '100', name: '至少 100 个字' },
] as const

/** Of many places so many are shown, and the rest is found by name. */
const MOST_SHOWN = 20
/** As many as one task takes. */
const MOST_GROUPS = 40

/**
 * The groups to tick: of many the branches alone until a name is looked for, and always those that are ticked.
 * @example groupsToOffer(groups of a town, [], '东莞') // every 东莞 group, twenty at most
 */
export function groupsToOffer(groups: Planning['groups'], chosen: readonly string[], find: string) {
  const many = groups.length > MOST_SHOWN
  const fits = groups.filter(({ id, name, kind }) =>
    chosen.includes(id) ? false : find === '' ? !many || kind === 'branch' : name.includes(find),
  )
  const shown = [...groups.filter(({ id }) => chosen.includes(id)), ...fits.slice(0, MOST_SHOWN)]
  return {
    many,
    hidden: Math.max(0, fits.length - MOST_SHOWN),
    options: shown.map(({ id, name, members }) => ({ id, name, note: `${members} 人` })),
  }
}

/** Where there is but one group, it is the one. */
export const withOnlyGroup = (form: TaskForm, groups: readonly { id: string }[]): TaskForm =>
  groups.length === 1 ? { ...form, groupIds: [groups[0]!.id] } : form

/**
 * What is still missing, in the words of the button; null when the task is whole.
 * @example missingIn(emptyTask, today) // '起个题目'
 */
export function missingIn(form: TaskForm, today: string): string | null {
  if ([...form.title.trim()].length < 2) return '起个题目'
  if (form.lessonIds.length === 0 && form.letters === 0) return '选课，或要一篇感言'
  if (form.lessonIds.length > 5) return '最多选五节课'
  if (form.groupIds.length === 0) return '选布置给谁'
  if (form.groupIds.length > MOST_GROUPS) return '最多选四十个组'
  return form.dueOn !== '' && form.dueOn < today ? '换个没过的日子' : null
}

/** The plan as the server takes it. */
export const planOf = ({ title, text, dueOn, letters, ...rest }: TaskForm): Plan => ({
  ...rest,
  title: title.trim(),
  text: text.trim(),
  dueOn: dueOn === '' ? null : dueOn,
  minLetters: letters === 0 ? null : letters,
})

/**
 * A file's name as a title: without its ending, 2 to 40 characters.
 * @example materialName('土地流转合同.pdf') // '土地流转合同'
 */
export const materialName = (fileName: string): string => {
  const bare = fileName.replace(/\.[A-Za-z0-9]+$/, '').trim()
  return [...([...bare].length < 2 ? `资料 ${bare}` : bare)].slice(0, 40).join('').trim()
}
