import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'
import type { CalendarView, CellView, LegendView } from './calendar-view'
import './wall.scss'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

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

interface TurnProps {
  to: string | null
  says: string
  icon: 'left' | 'right'
  onTurn: (month: string) => void
}

function Turn({ to, says, icon, onTurn }: TurnProps) {
  if (to === null) return <View className="turn" />
  return (
    <View
      className={`turn turn--${icon}`}
      onClick={() => onTurn(to)}
      {...speak({ role: 'button', label: says })}
    >
      <Icon name={icon} />
    </View>
  )
}

/** The wall of a month: a window a day, lit or told apart by pattern and word. */
export function Wall({ view, onTurn }: { view: CalendarView; onTurn: (month: string) => void }) {
  return (
    <>
      <View className="months">
        <Turn to={view.previous} says="上个月" icon="left" onTurn={onTurn} />
        <View className="months__name" {...speak({ role: 'heading', level: 2, live: 'polite' })}>
          <Text>{view.month}</Text>
        </View>
        <Turn to={view.next} says="下个月" icon="right" onTurn={onTurn} />
      </View>
      <View className="week" {...speak({ hidden: true })}>
        {WEEKDAYS.map((name) => (
          <View className="week__day" key={name}>
            <Text>{name}</Text>
          </View>
        ))}
      </View>
      <View className="cells">
        {Array.from({ length: view.blanks }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no identity but its place
          <View className="cell" key={`blank-${i}`} {...speak({ hidden: true })} />
        ))}
        {view.cells.map((cell) => (
          <Cell key={cell.day} cell={cell} />
        ))}
      </View>
      <Legend legend={view.legend} />
    </>
  )
}
