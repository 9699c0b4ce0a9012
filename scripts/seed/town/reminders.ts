import { addDays, dayOf } from '@domain/day'
import type {
  MessageRecord,
  NodeRecord,
  PersonRecord,
  ReminderRulesRecord,
  SessionRecord,
} from '@records/index'

/**
 * Nothing goes out by itself until the organiser turns it on (自动提醒): the first minute of a fresh start would otherwise plan
 * reminders for the whole town, and whatever is done by hand or by a test would race with them.
 */
export const reminderRules: ReminderRulesRecord = {
  _id: 'rules',
  v: 1,
  off: ['task', 'session', 'studyDay'],
  ran: {},
}

const HOUR_MS = 3_600_000

interface Around {
  persons: readonly PersonRecord[]
  parties: readonly NodeRecord[]
  sessions: readonly SessionRecord[]
  at: Date
}

/** What 谭秀英 has in 消息: of last week's study day, read, and of tomorrow evening on the phone, unread. */
export function messages({ persons, parties, sessions, at }: Around): MessageRecord[] {
  const member = persons.find(({ openid }) => openid === 'o-tan-xiuying')!
  const group = parties.find(({ _id }) => _id === member.member!.groupId)!
  const online = sessions.find(({ _id }) => _id === 's-online')!
  const hoursAgo = (hours: number): Date => new Date(at.getTime() - hours * HOUR_MS)
  const about = (
    said: Pick<MessageRecord, 'purpose' | 'title' | 'text' | 'subjectId' | 'at' | 'readAt'>,
    window: string,
  ): MessageRecord => ({
    _id: `${member._id}:${said.purpose}:${window}`,
    v: 1,
    personId: member._id,
    from: group.name,
    ...said,
  })
  const day = addDays(dayOf(at), -7)
  return [
    about(
      {
        purpose: 'session',
        title: online.title,
        text: '到时候来，带上手机签到',
        subjectId: online._id,
        at: hoursAgo(1),
        readAt: null,
      },
      `${dayOf(online.startsAt)}.${online._id}`,
    ),
    about(
      {
        purpose: 'studyDay',
        title: '今天是学习日',
        text: '学满十分钟，就能打卡',
        subjectId: null,
        at: hoursAgo(7 * 24),
        readAt: hoursAgo(7 * 24 - 1),
      },
      day,
    ),
  ]
}
