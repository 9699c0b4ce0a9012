import type { Audience, StudyPurpose } from '@contract/messages'
import { addDays, dayOf, instantOf } from '@domain/day'
import type { SeasonRecord, SessionRecord, TaskRecord } from '@records/index'
import { dateWords } from './windows'

/** What a reminder can be about, as far as it is. */
export interface Subject {
  season: Pick<SeasonRecord, 'name' | 'closesOn'> | null
  task: Pick<TaskRecord, '_id' | 'title' | 'dueOn'> | null
  session: Pick<SessionRecord, '_id' | 'title' | 'startsAt' | 'place'> | null
}

/** The title in 消息, and how it stands in a template, five characters at most. */
const titles: Record<StudyPurpose, { title: string; state: string }> = {
  begin: { title: '开始学第一课', state: '还没开始' },
  stuck: { title: '接着上次的学', state: '停了几天' },
  pace: { title: '赶一赶进度', state: '要赶一赶' },
  studyDay: { title: '今天是学习日', state: '今天打卡' },
  task: { title: '有个任务等您', state: '等您完成' },
  session: { title: '活动快到了', state: '快到了' },
}

export const titleOf = (purpose: StudyPurpose): string => titles[purpose].title

/**
 * What is said where the sender puts nothing of their own: twenty characters at most, as a template takes.
 * @example noteOf({ purpose: 'begin' }) // '先听一课，十来分钟就够'
 */
export function noteOf(audience: Audience): string {
  if (audience.purpose === 'begin') return '先听一课，十来分钟就够'
  if (audience.purpose === 'stuck') return '上次那课还留着，接着就能学'
  if (audience.purpose === 'pace') return '照现在这样会学不完，多听两课'
  if (audience.purpose === 'studyDay') return '学满十分钟，就能打卡'
  if (audience.purpose === 'session') return '到时候来，带上手机签到'
  return audience.until === 'received' ? '看过了，点一下“已收到”' : '还差一点就完成了'
}

const WEEK = 7

/**
 * The values of a template's keywords, before they are made to fit.
 * @example wordsOf({ purpose: 'begin' }, subject, '先听一课', now).state // '还没开始'
 */
export function wordsOf(
  { purpose }: Audience,
  { season, task, session }: Subject,
  note: string,
  now: Date,
): Record<string, string> {
  const until = task?.dueOn ?? season?.closesOn ?? addDays(dayOf(now), WEEK)
  const starts = session?.startsAt ?? now
  return {
    what: task?.title ?? session?.title ?? season?.name ?? titleOf(purpose),
    state: titles[purpose].state,
    by: dateWords(until),
    starts: `${dateWords(dayOf(starts))} ${instantOf(starts).slice(11, 16)}`,
    place: session?.place || '看活动页',
    note,
  }
}

/**
 * A text for the WeChat group, which names nobody.
 * @example groupTextOf({ purpose: 'begin' }, subject) // '大家好：还没开始学的，…'
 */
export function groupTextOf(purpose: StudyPurpose, { task, session }: Subject): string {
  const said: Record<StudyPurpose, string> = {
    begin: '还没开始学的，今天抽十来分钟听一课。',
    stuck: '有几天没学的，上次那课还留着，打开就能接着学。',
    pace: '学得慢一点的，这几天多听两课，还赶得上。',
    studyDay: '今天是学习日，学满十分钟记得打卡。',
    task: `还没做“${task?.title ?? '任务'}”的，打开看一眼。`,
    session: `“${session?.title ?? '活动'}”快到了，${session ? wordsForGroup(session) : '记得来'}。`,
  }
  return `大家好，${said[purpose]}在微信里打开“屋场云”就行，遇到不会的地方找我。`
}

const wordsForGroup = ({ startsAt, place }: NonNullable<Subject['session']>): string =>
  `${dateWords(dayOf(startsAt)).slice(5)} ${instantOf(startsAt).slice(11, 16)}，在${place}`
