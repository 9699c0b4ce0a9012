import type { SeasonRules } from '@contract/seasons'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Chips } from '../../components/chips'
import { Line } from '../../components/headings'
import { Month } from '../../components/month'
import { speak } from '../../platform/spoken'
import { dayWords } from '../../words/moments'
import { pickMonth } from './span-view'

type End = 'opensOn' | 'closesOn'

interface SpanProps {
  rules: SeasonRules
  begun: boolean
  change: (part: Partial<SeasonRules>) => void
}

/** The first and the last day of a season, each chosen from a month. */
export function Span({ rules, begun, change }: SpanProps) {
  const [end, setEnd] = useState<End>(begun ? 'closesOn' : 'opensOn')
  const [month, setMonth] = useState(rules[end].slice(0, 7))
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
      {begun ? (
        <Line>{`${dayWords(rules.opensOn)}开的学，改不了了。哪天结束还能改。`}</Line>
      ) : (
        <Chips label="改哪一头" options={ends} chosen={end} onChoose={turnTo} />
      )}
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
