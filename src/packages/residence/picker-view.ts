import type { Residence } from '@contract/personal'
import type { Step } from '../../components/divisions'

/** The next question, by how far one has come. */
const questions = ['住在哪个省', '哪个市', '哪个区县']

/** @example questionOf([{ code: '440000', name: '广东省' }]) // '哪个市' */
export const questionOf = (steps: readonly Step[]): string =>
  questions[Math.min(steps.length, questions.length - 1)]!

/** @example placeText([{ code: '440000', name: '广东省' }, { code: '441900', name: '东莞市' }]) // '广东省 东莞市' */
export const placeText = (steps: readonly Step[]): string => steps.map(({ name }) => name).join(' ')

/** What came of saying where one lives. */
export interface Settled {
  residence: Residence
  group: string | null
  moved: boolean
  nearerFull: string | null
}

/** The title and the line of what happened to the group. */
export const settledWords = ({ residence, group, moved, nearerFull }: Settled) => {
  const title = `记下了，您住在 ${residence.name}`
  if (group === null) return { title, line: '眼下没有空着的小组，学习不耽误，有事找村支书。' }
  if (moved && nearerFull === null) return { title, line: `您的小组换到${group}。` }
  if (moved) return { title, line: `${nearerFull}满了，您的小组先换到${group}。` }
  if (nearerFull !== null) return { title, line: `${nearerFull}满了，先留在${group}。` }
  return { title, line: `小组不变，还在${group}。` }
}
