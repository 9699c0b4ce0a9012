import { createHash } from 'node:crypto'
import { addDays, dayOf } from '@domain/day'
import { isWorkingDay } from '@domain/working-days'
import type { NodeRecord, PersonRecord, WishLineRecord, WishRecord } from '@records/index'
import { keyedHashes, type PhoneKeys, sealPhone, sealText } from '../../../cloudfunctions/shared/phone'
import { afterCheck } from '../../../cloudfunctions/shared/rules/wishes/checking'
import { asked, type Doing, type Moved, moved } from '../../../cloudfunctions/shared/rules/wishes/moves'
import { spoken, unvisited } from '../../../cloudfunctions/shared/rules/wishes/words'
import { newWish } from '../../../cloudfunctions/wishes/rules/asking'
import { codeFrom } from '../../../cloudfunctions/wishes/rules/limits'
import { type SeededWish, seededWishes } from './wish-words'

const DAY_MS = 86_400_000

const bytesOf = (label: string, count: number): Buffer =>
  createHash('sha256').update(label).digest().subarray(0, count)

/** A moment so many working days before another, at the same time of day. */
function workingDaysBefore(at: Date, count: number): Date {
  let back = 0
  for (let left = count; left > 0; ) {
    back += 1
    if (isWorkingDay(addDays(dayOf(at), -back))) left -= 1
  }
  return new Date(at.getTime() - back * DAY_MS)
}

interface Ground {
  persons: readonly PersonRecord[]
  nodes: readonly NodeRecord[]
  keys: PhoneKeys[]
  at: Date
}

/** One wish on its way: every move goes through the rules of the functions. */
class Way {
  readonly lines: WishLineRecord[] = []
  constructor(
    public wish: WishRecord,
    private time: Date,
    private readonly stride: number,
  ) {
    this.take(asked(wish, time))
    const passed =
      wish.textChecked === 'held' ? null : afterCheck({ ...wish, checked: 'passed' }, this.by(null))
    if (passed?.line) this.take(passed)
  }

  take({ wish, line }: Moved): this {
    this.wish = wish
    this.lines.push(line)
    return this
  }

  by(byId: string | null, byRole: Doing['byRole'] = null): Omit<Doing, 'act'> {
    return { byId, byRole, now: this.time }
  }

  /** Some time later. */
  later(): this {
    this.time = new Date(this.time.getTime() + this.stride)
    return this
  }

  /** What was said, as it passed its check. */
  did(act: Doing['act'], who: Omit<Doing, 'act'>, changes: Partial<WishRecord>, note?: string): this {
    const said = note === undefined ? null : { text: note, checked: 'passed' as const, reviewId: null }
    return this.take(moved(this.wish, { ...who, act, note: said }, changes))
  }
}

const placeIn = ({ nodes }: Ground, villageId: string, teamName?: string): NodeRecord => {
  const teams = nodes.filter(({ kind, path }) => kind === 'team' && path.includes(villageId))
  return teams.find(({ name }) => name === teamName) ?? teams[0]!
}

const dutyAt = ({ persons, nodes }: Ground, role: Doing['byRole'], villageId: string): PersonRecord =>
  persons.find(
    ({ openid, duties }) =>
      openid !== undefined &&
      duties.some(
        (duty) =>
          duty.role === role &&
          duty.nodeIds.some((id) => nodes.find(({ _id }) => _id === id)?.path.includes(villageId)),
      ),
  )!

interface Filed {
  id: string
  text: string
  filer: PersonRecord
  place: NodeRecord
  spot: string
  since: Date
  hidden: boolean
  held: boolean
}

function filed({ id, text, filer, place, spot, since, hidden, held }: Filed, { keys }: Ground): WishRecord {
  const code = codeFrom(bytesOf(`code ${id}`, 9))
  const number = `139${String(bytesOf(`phone ${id}`, 4).readUInt32BE() % 100_000_000).padStart(8, '0')}`
  const seal = (what: string) => sealText(what, keys, bytesOf(`${what} ${id}`, 12))
  const asks = {
    name: seal(filer.name),
    nameHidden: hidden,
    onBehalf: null,
    phone: sealPhone(number, keys, bytesOf(`number ${id}`, 12)),
    privateNote: hidden ? seal('来之前先打个电话，不要让邻居知道') : null,
    villageId: place.path[1]!,
    teamId: place._id,
    path: place.path,
    placeId: place._id,
    spot,
    text,
    textChecked: held ? ('held' as const) : ('passed' as const),
    voice: null,
    photos: [],
  }
  const wish = newWish(asks, {
    ...{ id, filer: filer.openid!, filerPersonId: filer._id, at: since, now: since },
    code: { ...seal(code), hash: keyedHashes('wish', code, keys)[0]! },
  })
  return held ? { ...wish, reviewId: bytesOf(`review ${id}`, 16).toString('hex') } : wish
}

interface Hands {
  secretary: PersonRecord
  helper: PersonRecord
  representative: PersonRecord
}

const done = (holder: PersonRecord): Partial<WishRecord> => ({ state: 'feedback', doers: [holder._id] })

/** From being collected to where its story says. */
function live(way: Way, { story, category, note, rating = 'good', heard }: SeededWish, hands: Hands): Way {
  const { secretary, helper, representative } = hands
  const village = () => way.later().by(secretary._id, 'secretary')
  const word = (forAsker: boolean, said: 'good' | 'fair' | 'bad') => {
    const by = forAsker
      ? way.later().by(representative._id, 'representative')
      : way.later().by(null, 'villager')
    const act = forAsker ? ('rateFor' as const) : ('rate' as const)
    const given = { rating: said, at: by.now, forAsker, heard: forAsker ? ('visit' as const) : null }
    const spokenWord = { wishId: way.wish._id, rating: said, forAsker }
    return way.take(spoken({ ...way.wish, rating: given }, spokenWord, { ...by, act, rating: said }))
  }
  if (story === 'held' || story === 'collected') return way
  if (story === 'withdrawn')
    return way.did('withdraw', way.later().by(null, 'villager'), { state: 'closed', end: 'withdrawn' })
  if (story === 'onTheSpot') {
    const solved = { ...done(representative), onTheSpot: true, category }
    way.did('solveOnTheSpot', way.later().by(representative._id, 'representative'), solved, note)
    return word(false, rating)
  }
  way.did('gather', village(), { state: 'gathered', category })
  if (story === 'gathered') return way
  if (story === 'escalated') return way.did('escalate', way.later().by(null), { level: 'town' })
  if (story === 'refused') {
    const refusal = category === 'power' ? ('notOurs' as const) : ('notPossible' as const)
    return way.did('refuse', village(), { state: 'closed', end: 'refused', refusal }, note)
  }
  const offered = ['offered', 'claimed', 'feedback'].includes(story)
  if (offered) way.did('offer', village(), { state: 'offered' })
  if (story === 'offered') return way
  const holder = offered ? helper : secretary
  const inHand = { state: 'assigned' as const, holderId: holder._id, claimed: offered }
  if (offered) way.did('claim', way.later().by(helper._id, 'helper'), inHand)
  else way.did('assign', village(), inHand)
  if (story === 'claimed' || story === 'assigned') return way
  way.did('report', way.later().by(holder._id, 'handler'), done(holder), note)
  if (story === 'feedback') return way
  if (story === 'reopened') return word(false, 'bad')
  if (story === 'unvisited')
    return way.take(unvisited(way.wish, { ...way.later().by(null), act: 'closeUnvisited' }))
  return word(heard === true, rating)
}

const idOf = (number: number): string => `wish-${String(number).padStart(2, '0')}`

function wayOf(seeded: SeededWish, i: number, ground: Ground): Way {
  const village = ground.nodes.find(({ kind, name }) => kind === 'village' && name === seeded.village)!
  const since = workingDaysBefore(ground.at, seeded.ago)
  const neighbours = ground.persons.filter(
    ({ openid, member, duties }) =>
      openid !== undefined &&
      member?.villageId === village._id &&
      duties.every(({ role }) => role === 'member'),
  )
  const { text, hidden, story } = seeded
  const wish = filed(
    {
      ...{ id: idOf(i + 1), text, since, hidden: hidden === true, held: story === 'held', spot: '' },
      ...{ filer: neighbours[i % neighbours.length]!, place: placeIn(ground, village._id) },
    },
    ground,
  )
  const hands = {
    secretary: dutyAt(ground, 'secretary', village._id),
    helper: dutyAt(ground, 'helper', village._id),
    representative: dutyAt(ground, 'representative', village._id),
  }
  const stride = Math.floor((ground.at.getTime() - since.getTime()) / 7)
  return live(new Way(wish, since, stride), seeded, hands)
}

/** 4 组渡槽边的路灯: claimed by 彭𠮷祥, done, and waiting for 谭秀英 to say so. */
function lamps(ground: Ground): Way {
  const filer = ground.persons.find(({ openid }) => openid === 'o-tan-xiuying')!
  const helper = ground.persons.find(({ openid }) => openid === 'o-peng-jixiang')!
  const villageId = filer.member!.villageId
  const since = workingDaysBefore(ground.at, 6)
  const text = '4 组渡槽边的路灯坏了两盏，老人晚上不敢走'
  const place = placeIn(ground, villageId, '青石桥村四组')
  const wish = filed(
    { id: 'wish-lamps', text, filer, place, spot: '渡槽边', since, hidden: false, held: false },
    ground,
  )
  const hands = {
    ...{ secretary: dutyAt(ground, 'secretary', villageId), helper },
    representative: dutyAt(ground, 'representative', villageId),
  }
  const story: SeededWish = {
    ...{ village: '青石桥村', category: 'power', text, story: 'feedback', ago: 6 },
    note: '两盏都换了，晚上看看亮不亮',
  }
  const stride = Math.floor((ground.at.getTime() - since.getTime()) / 6)
  return live(new Way(wish, since, stride), story, hands)
}

/** 集中反馈: three households ask for one road, and the village has made one wish of it. */
function collective(ground: Ground): Way[] {
  const village = ground.nodes.find(({ kind, name }) => kind === 'village' && name === '枫香坳村')!
  const since = workingDaysBefore(ground.at, 10)
  const secretary = dutyAt(ground, 'secretary', village._id)
  const filers = ground.persons.filter(
    ({ openid, member }) => openid !== undefined && member?.villageId === village._id,
  )
  const texts = ['机耕路坑坑洼洼，拖拉机过不去', '去田里那条路烂了，挑担子难走', '机耕路下雨就积水']
  const ways = texts.map((text, i) => {
    const filer = filers[i + 3]!
    const one = {
      id: `wish-road-${i + 1}`,
      text,
      filer,
      place: placeIn(ground, village._id),
      spot: '',
      since,
    }
    return new Way(filed({ ...one, hidden: false, held: false }, ground), since, DAY_MS)
  })
  const [whole, ...others] = ways
  whole!.did('gather', whole!.later().by(secretary._id, 'secretary'), { state: 'gathered', category: 'road' })
  const mergedInto = whole!.wish._id
  for (const other of others)
    other.did('merge', other.later().later().by(secretary._id, 'secretary'), {
      ...{ state: 'closed', end: 'merged', mergedInto },
    })
  const mergedIds = others.map(({ wish }) => wish._id)
  whole!.did('merge', whole!.later().by(secretary._id, 'secretary'), {
    ...{ state: 'gathered', mergedIds, title: '枫香坳村机耕路修整' },
  })
  return ways
}

/** Wishes in every step over all villages, with what happened to each. */
export function wishes(
  persons: readonly PersonRecord[],
  nodes: readonly NodeRecord[],
  keys: PhoneKeys[],
  at: Date,
): { wishes: WishRecord[]; wishLines: WishLineRecord[] } {
  const ground = { persons, nodes, keys, at }
  const ways = [
    ...seededWishes.map((seeded, i) => wayOf(seeded, i, ground)),
    lamps(ground),
    ...collective(ground),
  ]
  return { wishes: ways.map(({ wish }) => wish), wishLines: ways.flatMap(({ lines }) => lines) }
}
