import { reLaunch } from '@tarojs/taro'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import type { DeskRow } from './today-view'

/** What one looks after, a tap away. */
export function Desks({ desks }: { desks: DeskRow[] }) {
  if (desks.length === 0) return null
  return (
    <List>
      {desks.map(({ key, title, note, url }) => (
        <Row
          key={key}
          icon="desk"
          title={title}
          note={note}
          onTap={() => reLaunch({ url })}
          end={<Icon name="right" />}
        />
      ))}
    </List>
  )
}
