import { context } from './core'
import { asking } from './wish-asking'
import { showing } from './wish-wall'
import { working } from './wish-work'

export const wishes = context('wishes', { ...asking, ...working, ...showing })
