import type { Tier } from '@contract/roster'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Card } from '../../figures/card'
import { SEC_PER_HOUR } from '../../figures/opened-view'
import { PlaceBars } from '../../figures/place-bars'
import { placesView, wholeOf } from '../../figures/places-view'
import { openPlace, openPlaces, opensOf } from '../../figures/urls'
import { tierWords } from '../../words/figures'
import { countText } from '../../words/numbers'
import { Part } from './parts'
import type { Town } from './town-view'
import { cohortRows, handRows, shownVillages, tierOptions } from './town-view'

const arrow = <Icon name="right" small />

interface VillagesProps {
  town: Town
  acts: boolean
  onTier: (tier: Tier) => void
}

/** Villages beside others of their tier: the town's villages differ too much to be put in one row. */
export function Villages({ town, acts, onTier }: VillagesProps) {
  const { tier, tiers, figures } = town
  const { villages, count } = shownVillages(town)
  if (count === 0) return null
  const per = `per=${figures.season?.secPerHour ?? SEC_PER_HOUR}`
  const toTier = (id: string) => openPlaces(`tier=${id}&${per}`)
  const change = (id: Tier | 'none') => (id === 'none' ? toTier(id) : onTier(id))
  return (
    <Card title={`${tierWords(tier)}，人均学时`}>
      {tiers.length > 1 && (
        <View className="fig__chips">
          <Chips label="看哪一等的村" options={tierOptions(town)} chosen={tier ?? 'none'} onChoose={change} />
        </View>
      )}
      <PlaceBars
        title={tierWords(tier)}
        count={count}
        view={placesView(villages, wholeOf(figures))}
        onOpen={acts ? (id) => openPlaces(`villageId=${id}&${per}`) : null}
      />
      {acts && count > villages.length && (
        <View className="fig__more">
          <Button kind="side" onTap={() => toTier(tier ?? 'none')}>
            {`看全部 ${countText(count)} 个村`}
          </Button>
        </View>
      )}
    </Card>
  )
}

/** Branches in which most people want to be asked. */
export function HandFirst({ town }: { town: Town }) {
  const rows = handRows(town)
  if (rows.length === 0) return null
  return (
    <>
      <Part title="先去哪个支部搭把手" />
      <List>
        {rows.map(({ id, title, note }) => (
          <Row key={id} icon="group" title={title} note={note} onTap={() => openPlace({ id })} end={arrow} />
        ))}
      </List>
    </>
  )
}

/** 机关、村里、青年: each is trained apart. */
export function Cohorts({ town, acts }: { town: Town; acts: boolean }) {
  const rows = cohortRows(town)
  const open = opensOf(town.figures)
  if (rows.length === 0) return null
  return (
    <>
      <Part title="三类党员" />
      <List>
        {rows.map(({ cohort, title, note, by }) => (
          <Row
            key={cohort}
            icon="me"
            title={title}
            note={note}
            {...(acts && { onTap: () => open(by), end: arrow })}
          />
        ))}
      </List>
    </>
  )
}
