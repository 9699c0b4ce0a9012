import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Month } from '../../components/month'
import { speak } from '../../platform/spoken'
import type { CalendarView, CellView, LegendView } from './calendar-view'
import './wall.scss'

function Mark({ state, mark }: Pick<CellView, 'state' | 'mark'>) {
  if (state === 'lit') return <Icon name="check" small />
  return mark === '' ? null : <Text>{mark}</Text>
}

function Cell({ cell }: { cell: CellView }) {
  return (
    <View className="cell" {...speak({ role: 'img', label: cell.says })}>
      <View className={`cell__pane pane-of pane-of--${cell.state}`}>
        <Text>{cell.number}</Text>
        <Mark {...cell} />
      </View>
    </View>
  )
}

function Legend({ legend }: { legend: LegendView[] }) {
  return (
    <View className="legend">
      {legend.map(({ state, mark, words }) => (
        <View className="legend__one" key={state}>
          <View className={`legend__pane pane-of pane-of--${state}`} {...speak({ hidden: true })}>
            <Mark state={state} mark={mark} />
          </View>
          <Text>{words}</Text>
        </View>
      ))}
      <View className="legend__rest">
        <Text>没有框的日子歇着，不断</Text>
      </View>
    </View>
  )
}

/** The wall of a month: a window a day, lit or told apart by pattern and word. */
export function Wall({ view, onTurn }: { view: CalendarView; onTurn: (month: string) => void }) {
  return (
    <>
      <Month view={view.month} onTurn={onTurn}>
        {view.cells.map((cell) => (
          <Cell key={cell.day} cell={cell} />
        ))}
      </Month>
      <Legend legend={view.legend} />
    </>
  )
}
