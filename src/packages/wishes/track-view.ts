import type { OutputOf } from '@contract/core'
import type { wishes } from '@contract/wishes'
import { dayWords } from '../../words/moments'
import { endWords, stepName } from '../../words/wishes'

type Found = NonNullable<OutputOf<typeof wishes.track>['found']>

const LETTERS = 9

/**
 * What is missing of a code as it was typed, in the words of the button; null when it can be asked about.
 * @example codeMissing('W7K-3QX') // '还差 3 位'
 */
export function codeMissing(typed: string): string | null {
  const letters = typed.replace(/[\s-]/g, '').toUpperCase()
  if (letters === '') return '先写查询码'
  if (letters.length < LETTERS) return `还差 ${LETTERS - letters.length} 位`
  if (letters.length > LETTERS) return `多了 ${letters.length - LETTERS} 位`
  return /^[2-9A-HJ-NP-Z]+$/.test(letters) ? null : '码里没有 0、1、O、I'
}

/**
 * A code as it is sent, however it was typed.
 * @example codeOf('w7k 3qx m4p') // 'W7K-3QX-M4P'
 */
export const codeOf = (typed: string): string =>
  (
    typed
      .replace(/[\s-]/g, '')
      .toUpperCase()
      .match(/.{1,3}/g) ?? []
  ).join('-')

/** Where it stands, and nothing of who asked what. */
export function foundRow({ step, end, since, dueOn, overdueDays }: Found): { title: string; note: string } {
  // Whoever has the code needn't be who took it back.
  if (end !== null) return { title: end === 'withdrawn' ? '收回了' : endWords[end], note: dayWords(since) }
  const due =
    overdueDays > 0 ? `，过了 ${overdueDays} 个工作日` : dueOn === null ? '' : `，约好 ${dayWords(dueOn)}前`
  return { title: `到了${stepName[step]}这一步`, note: `${dayWords(since)}到的${due}` }
}

/** @example triesWords(2) // '码对不上，再看一眼。今天还能试 2 次。' */
export const triesWords = (left: number): string =>
  left === 0 ? '码对不上，今天不能再试了。' : `码对不上，再看一眼。今天还能试 ${left} 次。`
