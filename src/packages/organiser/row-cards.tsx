import type { ImportView } from '@contract/roster'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'
import { countText } from '../../words/numbers'
import { type Filter, filtersOf, type RowCard, rowCard } from './import-view'
import { Action, Failed } from './parts'
import type { Rows } from './use-rows'

function Card({ card }: { card: RowCard }) {
  return (
    <View className="card-row">
      <View className="card-row__head">
        <Text className="card-row__title">{card.title}</Text>
        <Chip kind={card.chip.kind} icon={card.chip.icon} words={card.chip.word} />
      </View>
      <View className="card-row__branch">
        <Text>{card.branch}</Text>
      </View>
      {card.problems.map((problem) => (
        <View key={problem} className="card-row__problem">
          <Icon name="alert" small />
          <Text className="card-row__says">{problem}</Text>
        </View>
      ))}
      {card.changes.map(({ field, from, to }) => (
        <View key={field} className="card-row__change">
          <Text className="card-row__field">{field}</Text>
          <Text className="card-row__from">{from} → </Text>
          <Text className="card-row__to">{to}</Text>
        </View>
      ))}
      {card.notes.map((note) => (
        <View key={note} className="card-row__note">
          <Icon name="info" small />
          <Text className="card-row__says">{note}</Text>
        </View>
      ))}
    </View>
  )
}

function FilterChip({ filter, here, onTap }: { filter: Filter; here: boolean; onTap: () => void }) {
  const words = `${filter.words} ${countText(filter.count)}`
  return (
    <View
      className={here ? 'filter filter--here' : 'filter'}
      hoverClass="row--press"
      onClick={onTap}
      {...speak({ role: 'radio', label: words, checked: here })}
    >
      <Icon name={filter.icon} small />
      <Text className="filter__words">{words}</Text>
    </View>
  )
}

/** The counts, and the rows of the one that was tapped. */
export function RowCards({ view, rows }: { view: ImportView; rows: Rows }) {
  const { shown, asking, failed, show, more } = rows
  const only = shown?.only ?? null
  return (
    <>
      <View className="filters" {...speak({ role: 'radiogroup', label: '看哪些行' })}>
        {filtersOf(view).map((filter) => (
          <FilterChip
            key={filter.words}
            filter={filter}
            here={filter.only === only}
            onTap={() => show(view, filter.only)}
          />
        ))}
      </View>
      {shown?.rows.map(rowCard).map((card) => (
        <Card key={card.id} card={card} />
      ))}
      <Failed title="后面的没打开" code={failed} verb="再试" onTap={() => show(view, only)} />
      {asking && (
        <View className="org__line" {...speak({ role: 'status', live: 'polite' })}>
          <Text>正在找…</Text>
        </View>
      )}
      {!asking && shown && shown.next !== null && (
        <Action>
          <Button kind="side" onTap={() => more(view)}>
            再看一些
          </Button>
        </Action>
      )}
    </>
  )
}
