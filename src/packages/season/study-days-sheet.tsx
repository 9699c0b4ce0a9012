import type { SeasonRules } from '@contract/seasons'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Line } from '../../components/headings'
import { Month } from '../../components/month'
import { TapChip } from '../../components/tap-chip'
import { speak } from '../../platform/spoken'
import { monthToOpen, studyMonth, weekdayNames, withDay, withWeekday } from './study-days-view'

interface StudyDaysProps {
  rules: SeasonRules
  change: (part: Partial<SeasonRules>) => void
}

function Week({ rules: { studyDays }, change }: StudyDaysProps) {
  return (
    <View className="chips">
      {weekdayNames.map(({ weekday, name }) => {
        const on = studyDays.weekdays.includes(weekday)
        return (
          <TapChip
            key={weekday}
            name={on ? 'chips__one chips__one--chosen' : 'chips__one'}
            icon={on ? 'check' : 'unbegun'}
            words={name}
            onTap={() => change({ studyDays: withWeekday(studyDays, weekday) })}
            spoken={speak({ role: 'switch', label: `${name}是学习日`, checked: on })}
          />
        )
      })}
    </View>
  )
}

/** Which days of the week, and single days more or fewer. */
export function StudyDays({ rules, change }: StudyDaysProps) {
  const [month, setMonth] = useState(() => monthToOpen(rules, serverNow()))
  const { head, cells } = studyMonth(rules, month)
  return (
    <>
      <Week rules={rules} change={change} />
      <Line>过年、赶集这样的日子，在下面点一下：学习日点了就歇，别的日子点了就加上。</Line>
      <Month view={head} onTurn={setMonth}>
        {cells.map(({ day, number, state, mark, says }) =>
          state === 'outside' ? (
            <View key={day} className="cell" {...speak({ hidden: true })}>
              <View className="day day--outside">
                <Text>{number}</Text>
              </View>
            </View>
          ) : (
            <View
              key={day}
              className="cell"
              onClick={() => change({ studyDays: withDay(rules.studyDays, day) })}
              {...speak({ role: 'switch', label: says, checked: state === 'study' || state === 'more' })}
            >
              <View className={`day day--${state}`}>
                <Text>{number}</Text>
                {mark !== '' && <Text>{mark}</Text>}
              </View>
            </View>
          ),
        )}
      </Month>
    </>
  )
}
