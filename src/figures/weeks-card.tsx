import type { Figures, RowsBy } from '@contract/tallies'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../api/server-clock'
import { Button } from '../components/button'
import { speak } from '../platform/spoken'
import { Card, FigLine } from './card'
import { weeksView } from './weeks-view'
import './pictures.scss'

/** So many weeks stand there as lines before somebody asks for all. */
const SOME = 3

/** The hours of the season week by week: a picture, its sentence, and the weeks as lines that open. */
export function WeeksCard({ figures, onOpen }: { figures: Figures; onOpen: ((by: RowsBy) => void) | null }) {
  const [all, setAll] = useState(false)
  const view = weeksView(figures, figures.season?.secPerHour ?? 1, serverNow())
  if (figures.season === null || view === null) return null
  const lines = all ? view.lines : view.lines.slice(0, SOME)
  return (
    <Card title="一周一周的">
      <View className="weeks" {...speak({ hidden: true })}>
        {view.bars.map(({ from, percent }, at) => (
          <View key={from} className="weeks__one">
            <View
              className={at === view.bars.length - 1 ? 'weeks__bar weeks__bar--now' : 'weeks__bar'}
              style={{ height: `${percent}%` }}
            />
          </View>
        ))}
      </View>
      <View className="weeks__ends" {...speak({ hidden: true })}>
        <Text>{view.bars.length > 1 ? view.first : ''}</Text>
        <Text>{view.last}</Text>
      </View>
      <View className="fig__sentence">
        <Text>{view.sentence}</Text>
      </View>
      {lines.map(({ from, words, hours, empty, by }) => (
        <FigLine key={from} heard={`${words} ${hours}`} onOpen={onOpen && !empty ? () => onOpen(by) : null}>
          <View className="fig__name fig__name--wide">
            <Text>{words}</Text>
          </View>
          <Text className="fig__value">{hours}</Text>
        </FigLine>
      ))}
      {view.lines.length > SOME && (
        <View className="fig__more">
          <Button kind="side" onTap={() => setAll(!all)}>
            {all ? '收起来' : `看全部 ${view.lines.length} 周`}
          </Button>
        </View>
      )}
    </Card>
  )
}
