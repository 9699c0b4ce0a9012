import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Icon, type IconName } from '../icon'
import './index.scss'

export interface Tile<State extends string> {
  state: State
  word: string
  icon: IconName
  count: number
}

interface TilesProps<State extends string> {
  tiles: readonly Tile<State>[]
  only: State | null
  onOnly: (only: State | null) => void
  /** What is counted. */
  unit?: string
}

/** How many stand where; a tap shows them alone, another all of them again. */
export function Tiles<State extends string>({ tiles, only, onOnly, unit = '人' }: TilesProps<State>) {
  return (
    <View className="tiles">
      {tiles.map(({ state, word, icon, count }) => {
        const chosen = state === only
        return (
          <View
            key={state}
            className={`tile tile--${state}${chosen ? ' tile--chosen' : ''}`}
            onClick={() => onOnly(chosen ? null : state)}
            {...speak({ role: 'switch', label: `${word} ${count} ${unit}`, checked: chosen })}
          >
            <View className="tile__icon">
              <Icon name={icon} />
            </View>
            <Text className="tile__count">{count}</Text>
            <Text className="tile__word">{word}</Text>
          </View>
        )
      })}
    </View>
  )
}
