import type { StudyDayRecord, TaskWorkRecord } from '@records/index'
import { doingsOf, isTaskOf } from '../../cloudfunctions/tallies/rules/doings'

const at = new Date('2026-12-15T12:00:00Z')
const day: StudyDayRecord = {
  ...{ _id: 's1:p1:2026-12-15', v: 1, seasonId: 's1', personId: 'p1', day: '2026-12-15' },
  ...{ claim: { tappedAt: at, heardAt: at }, madeUpAt: null, proven: null },
}
const work = (checked: 'passed' | 'refused'): TaskWorkRecord => ({
  ...{ _id: 't1:p1', v: 1, taskId: 't1', personId: 'p1', seenAt: at, receivedAt: null, doneAt: null },
  ...{ answer: null, answerSeenAt: null, handed: [{ day: '2026-12-15', heardAt: at }] },
  reflection: { text: '学了', at, checked, traceId: null, reviewId: null },
})
const checkIns = (checked: 'passed' | 'refused') =>
  doingsOf({
    ...{ works: [work(checked)], tasks: new Map(), lessons: [], progress: [], attendance: [] },
    ...{ days: [day], ledger: [] },
  }).checkIns

test('a day that only a refused reflection bore out is no check-in, as the member’s own page says', () => {
  expect([checkIns('passed'), checkIns('refused')]).toEqual([1, 0])
})

test('a task that was sent between two seasons is one of the second alone', () => {
  const winter = { _id: 's1', closesOn: '2027-03-20' }
  const spring = { _id: 's2', closesOn: '2027-07-20' }
  const sent = (day: string) => ({ seasonId: null, at: new Date(`${day}T12:00:00+08:00`) })
  const [before, between, after] = [sent('2026-10-09'), sent('2027-03-25'), sent('2027-08-01')]
  const inWinter = [before, between, after].map((task) => isTaskOf(task, winter, null))
  const inSpring = [before, between, after].map((task) => isTaskOf(task, spring, winter))
  expect([inWinter, inSpring]).toEqual([
    [true, false, false],
    [false, true, false],
  ])
})
