import type { SeasonRules } from '@contract/seasons'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Chips } from '../../components/chips'
import { Month } from '../../components/month'
import { speak } from '../../platform/spoken'
import { dayWords } from '../../words/moments'
import { pickMonth } from './span-view'

type End = 'opensOn' | 'closesOn'

interface SpanProps {
  rules: SeasonRules
  change: (part: Partial<SeasonRules>) => void
}

/** The first and the last day of a season, each chosen from a month. */
export function Span({ rules, change }: SpanProps) {
  const [end, setEnd] = useState<End>('opensOn')
  const [month, setMonth] = useState(rules.opensOn.slice(0, 7))
  const { head, cells } = pickMonth(month, rules[end], serverNow())
  const turnTo = (to: End) => {
    setEnd(to)
    setMonth(rules[to].slice(0, 7))
  }
  const ends = [
    { id: 'opensOn' as const, name: `${dayWords(rules.opensOn)}开学` },
    { id: 'closesOn' as const, name: `${dayWords(rules.closesOn)}结束` },
  ]
  return (
    <>
      <Chips label="改哪一头" options={ends} chosen={end} onChoose={turnTo} />
      <Month view={head} onTurn={setMonth}>
        {cells.map(({ day, number, chosen, says }) => (
          <View
            key={day}
            className="cell"
            onClick={() => change({ [end]: day })}
            {...speak({ role: 'radio', label: says, checked: chosen })}
          >
            <View className={chosen ? 'day day--chosen' : 'day'}>
              <Text>{number}</Text>
            </View>
          </View>
        ))}
      </Month>
    </>
  )
}
