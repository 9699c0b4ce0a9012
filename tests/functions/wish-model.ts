/** How a wish goes, said once more and apart from the code: who may do what, and what comes of it. */
export type Who = 'asker' | 'collector' | 'village' | 'town' | 'helper'
export const everybody: Who[] = ['asker', 'collector', 'village', 'town', 'helper']

export interface Model {
  state: 'collected' | 'gathered' | 'offered' | 'assigned' | 'feedback' | 'closed'
  end: string | null
  level: 'village' | 'town'
  round: number
  holder: Who | null
  claimed: boolean
  doers: Who[]
  spot: boolean
  postponed: boolean
  word: 'own' | 'heard' | null
}

export const begin: Model = {
  ...{ state: 'collected', end: null, level: 'village', round: 0, holder: null, claimed: false },
  ...{ doers: [], spot: false, postponed: false, word: null },
}

export const acts = [
  'edit',
  'withdraw',
  'gather',
  'solveOnTheSpot',
  'refuse',
  'assign',
  'offer',
  'claim',
  'release',
  'report',
  'rate',
  'rateFor',
  'postpone',
] as const
export type Act = (typeof acts)[number]

const around = (who: Who): boolean => who === 'collector' || who === 'village' || who === 'town'
const answers = (who: Who, { level }: Model): boolean =>
  who === 'town' || (who === 'village' && level === 'village')

export function may(act: Act, who: Who, m: Model): boolean {
  const is = (...states: Model['state'][]) => states.includes(m.state)
  const inHand = m.state === 'assigned' && m.holder === who
  const worked = m.doers.includes(who) || m.holder === who
  const metOrSilent = ['met', 'onTheSpot', 'unvisited'].includes(m.end ?? '')
  switch (act) {
    case 'edit':
      return who === 'asker' && is('collected')
    case 'withdraw':
      return who === 'asker' && is('collected', 'gathered', 'offered', 'assigned')
    case 'gather':
      return around(who) && is('collected')
    case 'solveOnTheSpot':
      return around(who) && is('collected', 'gathered')
    case 'refuse':
      return answers(who, m) && is('collected', 'gathered', 'offered')
    case 'assign':
      return answers(who, m) && is('gathered', 'offered', 'assigned')
    case 'offer':
      return answers(who, m) && is('gathered')
    case 'claim':
      return who === 'helper' && is('offered')
    case 'release':
    case 'report':
      return inHand
    case 'rate':
      if (who !== 'asker') return false
      return is('feedback') ? m.word !== 'own' : is('closed') && metOrSilent && m.word !== 'own'
    case 'rateFor':
      return around(who) && is('feedback') && !worked && m.word === null
    case 'postpone':
      if (m.postponed) return false
      return is('assigned') ? inHand || answers(who, m) : answers(who, m) && is('gathered', 'offered')
  }
}

const to = (m: Model, state: Model['state'], more: Partial<Model> = {}): Model => ({
  ...m,
  state,
  postponed: false,
  ...more,
})

function rated(m: Model, rating: 'good' | 'bad', word: Model['word']): Model {
  if (rating === 'good') return { ...to(m, 'closed'), end: m.spot ? 'onTheSpot' : 'met', word }
  const round = m.round + 1
  const again = { round, end: null, word: null, spot: false }
  const holder = m.holder ?? m.doers.at(-1) ?? null
  return round === 1 && holder
    ? to(m, 'assigned', { ...again, holder })
    : to(m, 'gathered', { ...again, holder: null, claimed: false, level: 'town' })
}

export function next(act: Act, who: Who, m: Model, rating: 'good' | 'bad', holder: Who): Model {
  switch (act) {
    case 'edit':
      return m
    case 'withdraw':
      return to(m, 'closed', { end: 'withdrawn' })
    case 'gather':
      return to(m, 'gathered')
    case 'solveOnTheSpot':
      return to(m, 'feedback', {
        spot: true,
        word: null,
        doers: [...m.doers.filter((one) => one !== who), who],
      })
    case 'refuse':
      return to(m, 'closed', { end: 'refused' })
    case 'assign':
      return to(m, 'assigned', { holder, claimed: false })
    case 'offer':
      return to(m, 'offered')
    case 'claim':
      return to(m, 'assigned', { holder: who, claimed: true })
    case 'release':
      return to(m, m.claimed ? 'offered' : 'gathered', { holder: null, claimed: false })
    case 'report':
      return to(m, 'feedback', { word: null, doers: [...m.doers.filter((one) => one !== who), who] })
    case 'rate':
      return rated(m, rating, 'own')
    case 'rateFor':
      return rated(m, rating, 'heard')
    case 'postpone':
      return { ...m, postponed: true }
  }
}
