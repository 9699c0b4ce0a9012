import type { OutsideLine } from '@contract/tasks'
import { List, Row } from '../../components/list'
import { outsideRow } from '../../words/tasks'

/** What I handed in from elsewhere, and what became of each. */
export function OutsideLines({ lines }: { lines: OutsideLine[] }) {
  if (lines.length === 0) return null
  return (
    <List>
      {lines.map((line) => (
        <Row key={line.id} {...outsideRow(line)} />
      ))}
    </List>
  )
}
