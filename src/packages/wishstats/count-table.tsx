import type { WishMeasure } from '@contract/statistics'
import { Text, View } from '@tarojs/components'
import { Progress } from '../../components/progress'
import { speak } from '../../platform/spoken'
import { type TableLine, tableWords } from './figures-view'
import { measureName } from './measure-words'

const COLUMNS: WishMeasure[] = ['collected', 'met', 'overdue']
const heads: Partial<Record<WishMeasure, string>> = { collected: '提了', met: '销号', overdue: '过期' }

interface CountTableProps {
  title: string
  lines: readonly TableLine[]
  onOpen: (line: TableLine, measure: WishMeasure) => void
}

function Count({ line, measure, onOpen }: { line: TableLine; measure: WishMeasure; onOpen: () => void }) {
  const count = line.counts[measure]
  if (count === 0)
    return (
      <View className="counts__cell" {...speak({ role: 'cell' })}>
        <Text>0</Text>
      </View>
    )
  return (
    <View className="counts__cell" {...speak({ role: 'cell' })}>
      <View
        className="counts__open"
        hoverClass="row--press"
        onClick={onOpen}
        {...speak({ role: 'button', label: `${line.name}${measureName[measure]} ${count} 件，打开` })}
      >
        <Text>{count}</Text>
      </View>
    </View>
  )
}

/** How many were asked for and how many of them were met, line by line; each number opens its wishes. */
export function CountTable({ title, lines, onOpen }: CountTableProps) {
  const most = Math.max(1, ...lines.map(({ counts }) => counts.collected))
  return (
    <View className="counts" {...speak({ role: 'table', label: tableWords(title, lines) })}>
      <View className="counts__line counts__line--head" {...speak({ role: 'row' })}>
        <View className="counts__name" {...speak({ role: 'columnheader' })}>
          <Text>{title}</Text>
        </View>
        {COLUMNS.map((measure) => (
          <View key={measure} className="counts__cell" {...speak({ role: 'columnheader' })}>
            <Text>{heads[measure]}</Text>
          </View>
        ))}
      </View>
      {lines.map((line) => (
        <View key={line.id} className="counts__line" {...speak({ role: 'row' })}>
          <View className="counts__name" {...speak({ role: 'rowheader' })}>
            <Text>{line.name}</Text>
            <View className="counts__bar">
              <Progress percent={(line.counts.collected * 100) / most} />
            </View>
          </View>
          {COLUMNS.map((measure) => (
            <Count key={measure} line={line} measure={measure} onOpen={() => onOpen(line, measure)} />
          ))}
        </View>
      ))}
    </View>
  )
}
