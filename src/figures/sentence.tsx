import type { RowsBy } from '@contract/tallies'
import { Text, View } from '@tarojs/components'
import { speak } from '../platform/spoken'
import { type Piece, piecesText } from './sentence-view'
import './index.scss'

interface SentenceProps {
  /** 2 under the name of a place. */
  level?: 1 | 2
  pieces: readonly Piece[]
  /** Null for whoever sees counts alone. */
  onOpen: ((by: RowsBy) => void) | null
}

/** What a page says first, in full size; a number with a dotted line under it opens. */
export function Sentence({ pieces, onOpen, level = 1 }: SentenceProps) {
  if (onOpen === null)
    return (
      <View className="sentence" {...speak({ role: 'heading', level })}>
        <Text>{piecesText(pieces)}</Text>
      </View>
    )
  return (
    <View className="sentence" {...speak({ role: 'heading', level })}>
      {pieces.map((piece) =>
        typeof piece === 'string' ? (
          <Text key={piece} className="sentence__words">
            {piece}
          </Text>
        ) : (
          <View
            key={piece.words}
            className="sentence__number"
            hoverClass="row--press"
            onClick={() => onOpen(piece.by)}
            {...speak({ role: 'button', label: `${piece.words}，打开` })}
          >
            <Text className="sentence__count">{piece.words}</Text>
          </View>
        ),
      )}
    </View>
  )
}
