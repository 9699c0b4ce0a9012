import { instantOf } from '@domain/day'
import { replayProgress } from '../../../cloudfunctions/shared/ledger/replay'
import { foldHours } from '../../../cloudfunctions/shared/ledger/sum'
import type { Seed, SeedPerson } from '../seed'
import { type Named, namedMembers, namedNeighbours } from './cast'
import { leftOffBy, lessons, lessonTopics } from './lessons'
import { members } from './members'
import { withNeighbours } from './neighbours'
import { alliances, party } from './party'
import { season, topics } from './season'
import { ledgerOf } from './study'
import { territory } from './territory'

const stranger: SeedPerson = {
  openid: 'o-stranger',
  name: '（路人）',
  who: '不相识的微信用户',
  note: '库里没有这个人',
}

const offered = (): SeedPerson[] => {
  const named: Named[] = [...namedMembers, ...Object.values(namedNeighbours)]
  const listed = named.flatMap(({ openid, name, who, note }) =>
    openid && who ? [{ openid, name, who, ...(note && { note }) }] : [],
  )
  return [...listed, stranger]
}

/** 樟树坳镇 in the middle of a season: invented from its first name to its last second. */
export const town = (at: Date): Seed => {
  const places = territory()
  const persons = withNeighbours(members(), places)
  const studying = persons.filter(({ member }) => member)
  const left = studying
    .filter(({ openid }) => openid === 'o-tan-xiuying')
    .flatMap((person) => leftOffBy(person, at))
  const ledger = [...ledgerOf(studying, at), ...left]
  return {
    documents: {
      nodes: [...places, ...party()],
      alliances,
      persons,
      seasons: [season],
      topics: [...topics, ...lessonTopics],
      lessons,
      ledger,
      progress: replayProgress(ledger),
      hours: foldHours(ledger),
    },
    people: offered(),
    opensAt: instantOf(at),
  }
}
