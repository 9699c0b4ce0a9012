import type { TimedStep, WishMeasure } from '@contract/statistics'
import { stepName } from '../../words/wishes'

/** What a number counts, before the number. */
export const measureName: Record<WishMeasure, string> = {
  collected: '提上来的',
  asked: '该办的',
  onTheSpot: '当场解决',
  inCollected: stepName.collected,
  inGathered: stepName.gathered,
  inAssigned: stepName.assigned,
  inFeedback: stepName.feedback,
  overdue: '过了日子的',
  met: '销号',
  unvisited: '未回访',
  refused: '没能办的',
  withdrawn: '收回的',
  merged: '并到一起的',
  rated: '问到话的',
  satisfied: '满意的',
  heard: '代评的',
}

/** The smaller line that says what it means. */
export const measureNote: Partial<Record<WishMeasure, string>> = {
  inCollected: '提上来了，等村里看',
  inGathered: '村里收下了，还没交给谁',
  inAssigned: '有人在办',
  inFeedback: '办完了，等提的人一句话',
  overdue: '还在办，答应的日子过了',
  met: '提的人说办好了',
  unvisited: '办完问了两回没等到话，不算进销号',
  onTheSpot: '看到就办了',
  heard: '别人听来代说的，不算进满意率',
}

export const throughName = (step: TimedStep): string => `走过${stepName[step]}这一步的`
