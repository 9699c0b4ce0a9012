import { instantOf } from '@domain/day'
import { replayProgress } from '../../../cloudfunctions/shared/ledger/replay'
import { foldHours } from '../../../cloudfunctions/shared/ledger/sum'
import { phoneKeys } from '../../../cloudfunctions/shared/phone'
import type { Seed, SeedPerson, SeedSecrets } from '../seed'
import { type Named, namedMembers, namedNeighbours } from './cast'
import { leftOffBy, lessons, lessonTopics } from './lessons'
import { memberTallies } from './member-tallies'
import { members } from './members'
import { withNeighbours } from './neighbours'
import { alliances, party } from './party'
import { messages, reminderRules } from './reminders'
import { ruleChanges, seasonAt, topics } from './season'
import { attendance, sessions, visits } from './sessions'
import { accounts, loads, rosterAnchor, settled } from './settle'
import { ledgerOf } from './study'
import { makeUps, studyDays } from './study-days'
import { outside, tasks, taskWorks } from './tasks'
import { territory } from './territory'
import { wishTallies } from './wish-tallies'
import { wishes } from './wishes'

const stranger: SeedPerson = {
  openid: 'o-stranger',
  name: '（路人）',
  who: '不相识的微信用户',
  note: '库里没有这个人',
}

/** On the roster of 青石桥村 under the name and the number, and not yet tied to a WeChat account. */
const notYetBound: SeedPerson = {
  openid: 'o-zhu-xinglong',
  name: '祝兴隆',
  who: '名册上有、还没对上微信的党员',
  note: '手机号 13800000417；或请支书田家旺给一个邀请码',
}

const offered = (): SeedPerson[] => {
  const named: Named[] = [...namedMembers, ...Object.values(namedNeighbours)]
  const listed = named.flatMap(({ openid, name, who, note }) =>
    openid && who ? [{ openid, name, who, ...(note && { note }) }] : [],
  )
  return [...listed, notYetBound, stranger]
}

/** 樟树坳镇 in the middle of a season: invented from its first name to its last second. */
export const town = (at: Date, { phoneKey }: SeedSecrets): Seed => {
  const places = territory()
  const parties = party()
  const keys = phoneKeys(phoneKey)
  const persons = settled(withNeighbours(members(), places), keys)
  const studying = persons.filter(({ member }) => member)
  const left = studying
    .filter(({ openid }) => openid === 'o-tan-xiuying')
    .flatMap((person) => leftOffBy(person, at))
  const ledger = [...ledgerOf(studying, at), ...left]
  const gatherings = sessions(persons, parties, at)
  const asked = tasks(persons, at)
  const asking = wishes(persons, places, keys, at)
  const days = studyDays(studying, ledger, at)
  const wishesCounted = wishTallies(asking, places, at)
  const learned = {
    progress: replayProgress(ledger),
    hours: foldHours(ledger),
    attendance: attendance(gatherings, ledger, studying),
    taskWorks: taskWorks(asked, persons),
  }
  const membersCounted = memberTallies(
    {
      ...{ persons, lessons, ...learned, sessions: gatherings, studyDays: days, tasks: asked },
      ...{ season: seasonAt(at), nodes: [...places, ...parties] },
    },
    at,
  )
  return {
    documents: {
      nodes: [...places, ...parties],
      alliances,
      persons,
      accounts: accounts(persons),
      loads: loads(persons),
      roster: [rosterAnchor],
      seasons: [seasonAt(at)],
      ruleChanges: ruleChanges(persons, at),
      topics: [...topics, ...lessonTopics],
      lessons,
      ledger,
      sessions: gatherings,
      visits: visits(ledger, persons),
      studyDays: days,
      makeUps: makeUps(days),
      tasks: asked,
      ...learned,
      outside: outside(persons, at),
      messages: messages({ persons, parties, sessions: gatherings, at }),
      reminderState: [reminderRules],
      ...asking,
      ...wishesCounted,
      ...membersCounted,
      folds: [...wishesCounted.folds, ...membersCounted.folds],
    },
    people: offered(),
    opensAt: instantOf(at),
  }
}
