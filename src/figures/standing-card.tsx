import type { Figures, RowsBy } from '@contract/tallies'
import { Text, View } from '@tarojs/components'
import { Icon } from '../components/icon'
import { List, Row } from '../components/list'
import { speak } from '../platform/spoken'
import { Card, FigLine } from './card'
import { acrossRows, type NumberRow, statesOf, statesText } from './standing-view'
import './pictures.scss'

type Open = ((by: RowsBy) => void) | null

interface NumberLineProps {
  row: NumberRow
  /** Its part of the bar. */
  swatch?: string
  onOpen: Open
}

function NumberLine({ row: { title, note, count, by }, swatch, onOpen }: NumberLineProps) {
  return (
    <FigLine heard={`${title}，${note}`} onOpen={onOpen && count > 0 ? () => onOpen(by) : null}>
      <View className={swatch ? `fig__swatch fig__part--${swatch}` : 'fig__swatch'} />
      <View className="fig__words">
        <View className="fig__strong">
          <Text>{title}</Text>
        </View>
        <View className="fig__note">
          <Text>{note}</Text>
        </View>
      </View>
    </FigLine>
  )
}

/** The four states as parts of one bar, and as lines. */
export function StandingCard({ figures, onOpen }: { figures: Figures; onOpen: Open }) {
  if (figures.season === null || figures.counts.members === 0) return null
  const parts = statesOf(figures)
  return (
    <Card title="学得怎么样">
      <View className="standing" {...speak({ role: 'img', label: statesText(parts) })}>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ measure, percent }) => (
            <View
              key={measure}
              className={`standing__part fig__part--${measure}`}
              style={{ flexGrow: percent }}
            />
          ))}
      </View>
      {parts.map((part) => (
        <NumberLine key={part.key} row={part} swatch={part.measure} onOpen={onOpen} />
      ))}
      {acrossRows(figures).map((row) => (
        <NumberLine key={row.key} row={row} onOpen={onOpen} />
      ))}
    </Card>
  )
}

/** Numbers as rows, each of which opens. */
export function NumberRows({ rows, onOpen }: { rows: readonly NumberRow[]; onOpen: Open }) {
  return (
    <List>
      {rows.map(({ key, title, note, count, by }) => (
        <Row
          key={key}
          icon="dot"
          title={title}
          note={note}
          {...(onOpen && count > 0 && { onTap: () => onOpen(by), end: <Icon name="right" small /> })}
        />
      ))}
    </List>
  )
}
