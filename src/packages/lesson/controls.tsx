import type { LessonView } from '@contract/lesson'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/icon'
import { Sheet } from '../../components/sheet'
import { speak } from '../../platform/spoken'
import { rates, rateWords } from './lesson-view'
import './controls.scss'

interface TracksProps {
  tracks: LessonView['tracks']
  current: string
  onTrack: (id: string) => void
}

/** The tracks lie on one timeline: another voice goes on at the same place. */
export function Tracks({ tracks, current, onTrack }: TracksProps) {
  return (
    <View className="tracks" {...speak({ role: 'radiogroup', label: '声音' })}>
      {tracks.map(({ id, name }) => {
        const on = id === current
        return (
          <View
            key={id}
            className={on ? 'track track--on' : 'track'}
            onClick={() => onTrack(id)}
            {...speak({ role: 'radio', label: name, checked: on })}
          >
            {on && <Icon name="check" small />}
            <Text className="track__name">{name}</Text>
          </View>
        )
      })}
    </View>
  )
}

interface SpeedProps {
  rate: number
  onRate: (rate: number) => void
}

export function Speed({ rate, onRate }: SpeedProps) {
  const [open, setOpen] = useState(false)
  const choose = (wanted: number) => {
    onRate(wanted)
    setOpen(false)
  }
  return (
    <>
      <View className="speed" onClick={() => setOpen(true)} {...speak({ role: 'button' })}>
        <Text>{rateWords(rate)}</Text>
      </View>
      {open && (
        <Sheet title="放多快" onClose={() => setOpen(false)}>
          <View className="rates" {...speak({ role: 'radiogroup', label: '放多快' })}>
            {rates.map((one) => (
              <View
                key={one}
                className="row rate"
                onClick={() => choose(one)}
                {...speak({ role: 'radio', label: rateWords(one), checked: one === rate })}
              >
                <Text className="rate__words">{rateWords(one)}</Text>
                {one === rate && <Icon name="check" />}
              </View>
            ))}
          </View>
          <View className="rates__note">
            <Text>锁屏听或没有网的时候，放得再快也按 1 倍速记学时。</Text>
          </View>
        </Sheet>
      )}
    </>
  )
}
