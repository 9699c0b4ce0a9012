import { Text, View } from '@tarojs/components'
import { speak } from '../platform/spoken'
import { FigLine } from './card'
import { type PlacesView, placesText } from './places-view'
import './pictures.scss'

interface PlaceBarsProps {
  title: string
  /** All there are; the bars may be the first of them. */
  count: number
  view: PlacesView
  onOpen: ((id: string) => void) | null
}

/** Places of one kind beside each other, in the order of their names: 人均学时, and where today should be. */
export function PlaceBars({ title, count, view, onOpen }: PlaceBarsProps) {
  const even = view.evenPercent
  return (
    <>
      <View className="fig__sentence">
        <Text>{placesText(title, count, view)}</Text>
      </View>
      {view.bars.map(({ id, name, hours, percent, heard }) => (
        <FigLine key={id} heard={heard} onOpen={onOpen && (() => onOpen(id))}>
          <View className="fig__name fig__place">
            <Text>{name}</Text>
          </View>
          <View className="fig__track" {...speak({ hidden: true })}>
            {hours !== null && <View className="fig__done" style={{ width: `${percent}%` }} />}
            {even !== null && <View className="fig__even" style={{ left: `${even}%` }} />}
          </View>
          <Text className="fig__value">{hours ?? '没有人'}</Text>
        </FigLine>
      ))}
      {view.even && (
        <View className="fig__key">
          <View className="fig__even-key" {...speak({ hidden: true })} />
          <Text>{view.even}</Text>
        </View>
      )}
    </>
  )
}
