import type { Desk, DeskPerson } from '@contract/groups'
import type { StandingState } from '@contract/standing'
import type { SeasonView } from '@contract/study'
import { dayOf } from '@domain/day'
import type { IconName } from '../../components/icon'
import type { Tile } from '../../components/tiles'
import { dayWords, momentWords } from '../../words/moments'
import { cityText } from '../../words/residences'
import { lateText, standingWords, whyText } from '../../words/standing'

export interface ForecastPart {
  kind: 'inTime' | 'late' | 'still'
  /** 31 人学满 */
  words: string
  percent: number
}

export interface PersonRow {
  personId: string
  name: string
  /** 东莞; empty where nothing is kept. */
  city: string
  why: string
  /** 晚 17 天 */
  late: string | null
  icon: IconName | null
}

export interface CallbackRow {
  personId: string
  name: string
  /** 昨天 20:14 请的 */
  when: string
}

export interface DeskView {
  title: string
  sentence: string
  /** Null between seasons. */
  tiles: Tile<StandingState>[] | null
  forecast: { title: string; parts: ForecastPart[] } | null
  callbacks: CallbackRow[]
  listTitle: string
  /** Members of other branches, whom a secretary of this one doesn't see. */
  elsewhere: string | null
  people: PersonRow[]
}

const states = Object.keys(standingWords) as StandingState[]

/** A name that may not be shown is still somebody. */
const nameOf = ({ name }: DeskPerson): string => name ?? '一位党员'

const sentenceOf = (desk: Desk): string => {
  if (desk.people.length === 0) return desk.elsewhere > 0 ? '组里都是别的支部的党员' : '组里还没有人'
  if (desk.season === null) return '新一季还没开，先歇口气'
  const ask = desk.counts.notBegun + desk.counts.stuck
  if (ask > 0) return `${ask} 个人要您问一声`
  return desk.counts.onPace > 0 ? '个个跟得上，不用您催' : '全组都学满了'
}

const forecastOf = ({ forecast, people }: Desk, season: SeasonView, now: Date) => {
  const over = dayOf(now) > season.closesOn
  const share = (count: number) => (count * 100) / Math.max(1, people.length)
  const parts: ForecastPart[] = [
    { kind: 'inTime', words: `${forecast.inTime} 人学满`, percent: share(forecast.inTime) },
    {
      kind: 'late',
      words: `${forecast.late} 人${over ? '没学满' : '会晚'}`,
      percent: share(forecast.late),
    },
    { kind: 'still', words: `${forecast.still} 人没动`, percent: share(forecast.still) },
  ]
  const closes = dayWords(season.closesOn)
  return { title: over ? `到 ${closes}结束时` : `照现在的速度，到 ${closes}`, parts }
}

const rowOf = (person: DeskPerson, season: SeasonView | null, now: Date): PersonRow => {
  const { personId, residence, study } = person
  const shown = season && study
  return {
    personId,
    name: nameOf(person),
    city: residence ? cityText(residence.name) : '',
    why: shown ? whyText(study, season, now) : '这会儿不在学习的日子里',
    late: shown && dayOf(now) <= season.closesOn ? lateText(study.lateDays) : null,
    icon: shown ? standingWords[study.state].icon : null,
  }
}

interface Around {
  now: Date
  /** Of one state alone, or of all. */
  only: StandingState | null
}

/** What the desk of one group shows; the server has put those first who need a hand. */
export const deskView = (desk: Desk, { now, only }: Around): DeskView => {
  const { season, people } = desk
  const chosen = only === null ? people : people.filter(({ study }) => study?.state === only)
  return {
    title: `${desk.group}，${people.length} 人`,
    sentence: sentenceOf(desk),
    tiles: season && states.map((state) => ({ state, ...standingWords[state], count: desk.counts[state] })),
    forecast: season && people.length > 0 ? forecastOf(desk, season, now) : null,
    callbacks: people.flatMap((person) =>
      person.callbackAt === null
        ? []
        : {
            personId: person.personId,
            name: nameOf(person),
            when: `${momentWords(person.callbackAt, now)} 请的`,
          },
    ),
    listTitle: `${only === null ? '全组' : standingWords[only].word} ${chosen.length} 人`,
    elsewhere: desk.elsewhere > 0 ? `另有 ${desk.elsewhere} 位别的支部的党员，归他们的支书看。` : null,
    people: chosen.map((person) => rowOf(person, season, now)),
  }
}
