import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../components/icon'
import { speak } from '../platform/spoken'
import './index.scss'

interface CardProps {
  title: string
  /** At the right of the title, a number that opens. */
  end?: string
  onEnd?: (() => void) | null
}

/** One figure on a white sheet, with its name. */
export function Card({ title, end, onEnd = null, children }: PropsWithChildren<CardProps>) {
  return (
    <View className="fig">
      <View className="fig__head">
        <View className="fig__title" {...speak({ role: 'heading', level: 2 })}>
          <Text>{title}</Text>
        </View>
        {end && onEnd && (
          <View
            className="fig__end"
            hoverClass="row--press"
            onClick={onEnd}
            {...speak({ role: 'button', label: `${title} ${end}，打开` })}
          >
            <Text className="fig__end-words">{end}</Text>
            <Icon name="right" small />
          </View>
        )}
        {end && !onEnd && (
          <View className="fig__end">
            <Text className="fig__end-words">{end}</Text>
          </View>
        )}
      </View>
      {children}
    </View>
  )
}

interface LineProps {
  /** For a screen reader: what the line shows. */
  heard: string
  /** Null where nothing is behind it, or the reader may not look. */
  onOpen: (() => void) | null
}

/** A line of a figure that takes the tap where it opens. */
export function FigLine({ heard, onOpen, children }: PropsWithChildren<LineProps>) {
  if (onOpen === null)
    return (
      <View className="fig__line" {...speak({ role: 'img', label: heard })}>
        {children}
        <View className="fig__no-arrow" />
      </View>
    )
  return (
    <View
      className="fig__line"
      hoverClass="row--press"
      onClick={onOpen}
      {...speak({ role: 'button', label: `${heard}，打开` })}
    >
      {children}
      <Icon name="right" small />
    </View>
  )
}
