import type { StandingState } from '@contract/standing'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'
import type { Tile } from './desk-view'

interface TilesProps {
  tiles: Tile[]
  only: StandingState | null
  onOnly: (only: StandingState | null) => void
}

/** How many stand where; a tap shows them alone, another all of them again. */
export function Tiles({ tiles, only, onOnly }: TilesProps) {
  return (
    <View className="tiles">
      {tiles.map(({ state, word, icon, count }) => {
        const chosen = state === only
        return (
          <View
            key={state}
            className={`tile tile--${state}${chosen ? ' tile--chosen' : ''}`}
            onClick={() => onOnly(chosen ? null : state)}
            {...speak({ role: 'switch', label: `${word} ${count} 人`, checked: chosen })}
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
