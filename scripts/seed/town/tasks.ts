import { addDays, dayOf } from '@domain/day'
import type { OutsideRecord, PersonRecord, TaskRecord, TaskWorkRecord } from '@records/index'
import { groupId } from './party'
import { season } from './season'
import { villages } from './villages'

const DAY_MS = 86_400_000
const village = () => villages.find(({ name }) => name === '青石桥村')!

const before = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS)

/** Of 青石桥村东莞学习小组: one that some have done, and one that was asked this week. */
export function tasks(persons: readonly PersonRecord[], at: Date): TaskRecord[] {
  const group = groupId(village(), 0)
  const instructor = persons.find(({ duties }) =>
    duties.some(({ role, nodeIds }) => role === 'instructor' && nodeIds.includes(group)),
  )!
  const base = { v: 1 as const, nodeId: group, groupIds: [group], materials: [], state: 'sent' as const }
  const by = { byId: instructor._id, seasonId: season._id }
  return [
    {
      ...base,
      ...by,
      _id: 'task-family-talk',
      title: '跟家里人讲一课',
      text: '给家里打个电话，讲讲您学的哪一课，写两句家里人怎么说。',
      lessonIds: [],
      dueOn: null,
      minLetters: 10,
      at: before(at, 12),
    },
    {
      ...base,
      ...by,
      _id: 'task-contract',
      title: '看合同，写两句',
      text: '看完这一课，写两句自己家的地是怎么包的。',
      lessonIds: ['l-land-lease'],
      dueOn: addDays(dayOf(at), 16),
      minLetters: 10,
      at: before(at, 2),
    },
  ]
}

const SAID = ['讲了防诈骗那一课，我妈说以后不点生人发的链接。', '讲了医保，家里人说今年的钱已经交了。']

/** Every fourth has done the first; 谭秀英 was answered and has not read it yet. */
export function taskWorks(
  [family]: readonly TaskRecord[],
  persons: readonly PersonRecord[],
): TaskWorkRecord[] {
  const asked = persons.filter(({ member }) => member?.groupId === family!.groupIds[0])
  const did = asked.filter(({ openid }, i) => openid === 'o-tan-xiuying' || i % 4 === 1)
  return did.map((person, i) => {
    const at = new Date(family!.at.getTime() + (i + 1) * 5 * 3_600_000)
    const passed = { checked: 'passed' as const, traceId: null, reviewId: null }
    const answered = person.openid === 'o-tan-xiuying'
    return {
      _id: `${family!._id}:${person._id}`,
      v: 1,
      taskId: family!._id,
      personId: person._id,
      seenAt: at,
      receivedAt: at,
      reflection: { text: SAID[i % SAID.length]!, at, ...passed },
      answer: answered
        ? {
            text: '讲得好，您妈妈问的医保报销，下次我带本子来讲。',
            at: new Date(at.getTime() + DAY_MS),
            byId: family!.byId,
            ...passed,
          }
        : null,
      answerSeenAt: null,
      doneAt: at,
    }
  })
}

/** One waits for the reviewer; its photo could not be kept, so it is decided by what is written. */
export function outside(persons: readonly PersonRecord[], at: Date): OutsideRecord[] {
  const member = persons.find(({ openid }) => openid === 'o-tan-xiuying')!
  return [
    {
      _id: 'outside-1',
      v: 1,
      personId: member._id,
      seasonId: season._id,
      topicId: 'outside-outside-1',
      on: addDays(dayOf(at), -3),
      what: '东莞社区夜校，讲劳动合同',
      category: 'policy',
      minutes: 45,
      photo: null,
      traceId: null,
      state: 'waiting',
      creditedSec: 0,
      reason: null,
      at: before(at, 2),
      decidedBy: null,
      decidedAt: null,
    },
  ]
}
