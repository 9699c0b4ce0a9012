import * as z from 'zod/mini'
import { context, Key, operation } from './core'
import { TextSize } from './study'

const PersonName = z.string().check(z.trim(), z.minLength(1), z.maxLength(40))
const TownName = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))

export const people = context('people', {
  /** 大字 on or off; kept with the person, so that it follows to a new phone. */
  setTextSize: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, textSize: TextSize }),
    output: z.object({ textSize: TextSize }),
    errors: ['NotBound'],
    example: { key: 'text-size-01', textSize: 'care' },
  }),
  /** Makes the caller the first organiser of an empty town, once, with the secret of the environment (DESIGN §5). */
  setUpTown: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({
      key: Key,
      secret: z.string().check(z.maxLength(100)),
      town: TownName,
      name: PersonName,
    }),
    output: z.object({ town: z.string() }),
    errors: ['AlreadySetUp', 'WrongSecret'],
    example: { key: 'set-up-0001', secret: 'only-the-environment-knows', town: '樟树坳镇', name: '谭秀英' },
  }),
})
