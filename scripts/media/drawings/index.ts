import { farm } from './farm'
import { hand } from './hand'
import { home } from './home'
import { paper } from './paper'

export const drawings = { ...farm, ...paper, ...home, ...hand }
export type DrawingName = keyof typeof drawings
