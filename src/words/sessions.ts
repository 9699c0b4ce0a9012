import type { Presence, SessionCard, SessionKind, SessionState } from '@contract/sessions'
import { dayOf } from '@domain/day'
import { clockOf, dayWords } from './moments'

export const kindName: Record<SessionKind, string> = {
  meeting: '集中学习',
  courtyard: '屋场会',
  field: '田间课堂',
  practice: '实践活动',
  night: '星光夜校',
  online: '线上共学',
}

export const stateName: Record<SessionState, string> = {
  planned: '还没开始',
  running: '正在签到',
  ended: '等确认学时',
  confirmed: '学时已确认',
  cancelled: '取消了',
}

export const presenceName: Record<Presence, string> = {
  invited: '还没回话',
  coming: '我参加',
  notComing: '来不了',
  present: '签到了',
  waiting: '待主持人确认',
  absent: '没签到',
}

const EVENING = 18

/**
 * A coming or past moment as one says it in the village.
 * @example whenWords('2026-12-16T19:30:00+08:00', new Date('2026-12-15T11:30:00Z')) // '明晚 7:30'
 */
export function whenWords(at: string, now: Date): string {
  const [day, clock] = [dayOf(at), clockOf(at)]
  const hour = Number(clock.slice(0, 2))
  const days = Math.round((Date.parse(day) - Date.parse(dayOf(now))) / 86_400_000)
  const near: Record<string, [string, string]> = {
    '-1': ['昨天', '昨晚'],
    0: ['今天', '今晚'],
    1: ['明天', '明晚'],
  }
  const [daytime, evening] = near[days] ?? [dayWords(day), `${dayWords(day)}晚`]
  return hour >= EVENING ? `${evening} ${hour - 12}${clock.slice(2)}` : `${daytime} ${clock}`
}

type Moving = Pick<SessionCard, 'startsAt' | 'place' | 'state' | 'was'>

/**
 * What has changed since a session was first called for; null when nothing has, or it is over.
 * @example movedWords({ startsAt: friday, place: '祠堂', state: 'planned', was: { startsAt: friday, place: '村部' } }) // '换了地方'
 */
export function movedWords({ startsAt, place, state, was }: Moving): string | null {
  if (!was || (state !== 'planned' && state !== 'running')) return null
  if (was.place === place) return '改了时间'
  return was.startsAt === startsAt ? '换了地方' : '时间和地方都改了'
}

/** A row of a list: when and what, and under it where, how long and how one stands to it. */
export function sessionRow(card: SessionCard, now: Date): { title: string; note: string } {
  const title = `${whenWords(card.startsAt, now)} ${kindName[card.kind]}`
  const where = [card.title, card.place]
  if (card.state === 'cancelled') return { title: `${title}取消了`, note: where.join('，') }
  const stands =
    card.state === 'running' || card.mine === null ? stateName[card.state] : presenceName[card.mine]
  return { title, note: [...where, `${card.minutes} 分钟`, movedWords(card) ?? [], stands].flat().join('，') }
}

export const sessionUrl = (id: string): string => `/packages/sessions/session?id=${id}`
export const SESSIONS_URL = '/packages/sessions/index'
