import fc from 'fast-check'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import { type Act, acts, begin, everybody, type Model, may, next, type Who } from './wish-model'
import { form, HELPER, NOW, newcomer, ORGANISER, openWishes, REPRESENTATIVE, SECRETARY } from './wish-steps'

let town: Awaited<ReturnType<typeof openWishes>>
let ids: Record<string, string>
const accounts: Record<Exclude<Who, 'asker'>, string> = {
  collector: REPRESENTATIVE!,
  village: SECRETARY!,
  town: ORGANISER!,
  helper: HELPER!,
}
beforeAll(async () => {
  town = await openWishes()
  const persons = await town.cloud
    .kept('persons', { openid: { $in: Object.values(accounts) } })
    .catch(() => [])
  const all: Json[] = persons.length > 0 ? persons : await town.cloud.kept('persons')
  ids = Object.fromEntries(
    Object.entries(accounts).map(([who, openid]) => [who, all.find((one) => one.openid === openid)._id]),
  )
})
afterAll(() => town.cloud.stop())

interface Step {
  act: Act
  who: Who
  rating: 'good' | 'bad'
  holder: Exclude<Who, 'asker'>
}
/** What the table allows at the moment is tried more often than what it doesn't. */
interface Choice extends Step {
  sensible: number
}
const choice: fc.Arbitrary<Choice> = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.constantFrom(...everybody),
  rating: fc.constantFrom('good' as const, 'bad' as const),
  holder: fc.constantFrom('collector' as const, 'village' as const, 'helper' as const),
  sensible: fc.nat({ max: 999 }),
})

function stepOf({ sensible, ...step }: Choice, model: Model): Step {
  const able = everybody.flatMap((who) =>
    acts.filter((act) => may(act, who, model)).map((act) => ({ act, who })),
  )
  if (able.length === 0 || sensible < 250) return step
  return { ...step, ...able[sensible % able.length]! }
}

let later = 0
const inputOf = ({ act, rating, holder }: Step): object => {
  if (act === 'edit') return { form: form({ text: '路灯坏了三盏' }) }
  if (act === 'gather') return { category: 'power', note: null }
  if (act === 'solveOnTheSpot') return { category: 'power', note: '换了' }
  if (act === 'refuse') return { why: 'notOurs', note: '归供电所' }
  if (act === 'assign') return { personId: ids[holder], dueOn: null, note: null }
  if (act === 'offer') return { note: null }
  if (act === 'release') return { note: '去不了' }
  if (act === 'report') return { note: '好了', photos: [] }
  if (act === 'rateFor') return { rating, note: null, heard: 'visit' }
  if (act === 'postpone')
    return { dueOn: `2027-01-${String(10 + (later++ % 18)).padStart(2, '0')}`, note: '等货' }
  return {}
}

async function does(step: Step, openid: string, wishId: string): Promise<Json> {
  const { act, rating } = step
  if (act === 'rate') return town.write(openid, 'rate', { by: { wishId }, rating, note: null, at: NOW })
  if (act === 'claim') return town.write(openid, 'claim', { wishId })
  return town.act(openid, act, wishId, inputOf(step))
}

const standing = ({ state, end, level, round, holderId, claimed, doers, postponed }: Json) => ({
  ...{ state, end, level, round, postponed },
  ...(state === 'assigned' && { holder: holderId, claimed }),
  doers: [...doers].sort(),
})
const expected = (model: Model) => ({
  ...{
    state: model.state,
    end: model.end,
    level: model.level,
    round: model.round,
    postponed: model.postponed,
  },
  ...(model.state === 'assigned' && { holder: ids[model.holder!], claimed: model.claimed }),
  doers: model.doers.map((who) => ids[who]).sort(),
})

it('however people act, a wish stands where the table says, and pages offer exactly what it allows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: 6, maxLength: 16 }), async (choices) => {
      const asker = newcomer()
      const { wishId } = await town.ask({}, asker)
      const accountOf = (who: Who) => (who === 'asker' ? asker : accounts[who])
      let model = begin
      for (const each of choices) {
        const step = stepOf(each, model)
        const reply = await does(step, accountOf(step.who), wishId)
        const allowed = may(step.act, step.who, model)
        expect([step.act, step.who, model.state, reply.ok]).toEqual([
          step.act,
          step.who,
          model.state,
          allowed,
        ])
        if (allowed) model = next(step.act, step.who, model, step.rating, step.holder)
      }
      expect(standing(await town.kept(wishId))).toEqual(expected(model))
      for (const who of everybody) {
        const reply = await town.call(accountOf(who), 'wish', { wishId })
        const offered: string[] = reply.ok ? reply.data.may : []
        const ought = acts.filter((act) => may(act, who, model))
        expect([who, acts.filter((act) => offered.includes(act))]).toEqual([who, ought])
      }
      // Nothing was met before it was fed back, and each line follows the one before.
      const lines = await town.cloud.kept('wishLines', { wishId })
      for (const { to, from, end } of lines)
        if (to === 'closed' && ['met', 'onTheSpot'].includes(end))
          expect(['feedback', 'closed']).toContain(from)
    }),
    cases(8),
  )
}, 120_000)

it('of two who act at once the wish stands as if one had come after the other', async () => {
  const walk = fc.tuple(fc.array(choice, { maxLength: 5 }), choice, choice)
  await fc.assert(
    fc.asyncProperty(walk, async ([choices, one, other]) => {
      const asker = newcomer()
      const { wishId } = await town.ask({}, asker)
      const accountOf = (who: Who) => (who === 'asker' ? asker : accounts[who])
      let model = begin
      for (const each of choices) {
        const step = stepOf({ ...each, sensible: 250 + each.sensible }, model)
        if (!may(step.act, step.who, model)) continue
        await does(step, accountOf(step.who), wishId)
        model = next(step.act, step.who, model, step.rating, step.holder)
      }
      const pair = [one, other].map((each) => stepOf({ ...each, sensible: 250 + each.sensible }, model))
      const replies = await Promise.all(pair.map((step) => does(step, accountOf(step.who), wishId)))
      const done = pair.filter((_, i) => replies[i].ok)
      const after = (steps: Step[]): Model | null =>
        steps.reduce<Model | null>((now, { act, who, rating, holder }) => {
          if (now === null || !may(act, who, now)) return null
          return next(act, who, now, rating, holder)
        }, model)
      const orders = [done, [...done].reverse()].flatMap((steps) => after(steps) ?? []).map(expected)
      expect(orders).toContainEqual(standing(await town.kept(wishId)))
      if (pair.some(({ act, who }) => may(act, who, model))) expect(done.length).toBeGreaterThan(0)
    }),
    cases(10),
  )
}, 120_000)
