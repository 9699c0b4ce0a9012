import type { DeskPerson } from '@contract/groups'
import type { SeasonView } from '@contract/study'
import { hoursText, missingText } from '@domain/hours'
import type { IconName } from '../../components/icon'
import { standingWords, whyText } from '../../words/standing'

export interface Fact {
  icon: IconName
  title: string
  note?: string
}

const studyFact = ({ study }: DeskPerson, season: SeasonView, now: Date): Fact[] => {
  if (study === null) return []
  const { word, icon } = standingWords[study.state]
  const learned = `学了 ${hoursText(study.totalSec, season.secPerHour)} 学时`
  const missing = study.missingSec > 0 ? `，还差 ${missingText(0, study.missingSec, season.secPerHour)}` : ''
  return [
    { icon, title: word, note: whyText(study, season, now) },
    { icon: 'course', title: `${learned}${missing}` },
  ]
}

const residenceFact = ({ residence }: DeskPerson): Fact =>
  residence === null
    ? { icon: 'pin', title: '没登记住处', note: '在家，或没同意登记' }
    : { icon: 'pin', title: `住在 ${residence.name}` }

const boundFact = ({ bound }: DeskPerson): Fact[] =>
  bound === false ? [{ icon: 'me', title: '还没对上微信', note: '请支书给一个邀请码，对上了才学得成' }] : []

/** What one card tells of a person of the group. */
export const personFacts = (person: DeskPerson, season: SeasonView | null, now: Date): Fact[] => [
  ...(season ? studyFact(person, season, now) : []),
  residenceFact(person),
  ...boundFact(person),
]
