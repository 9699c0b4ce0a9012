import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { speak } from '../../platform/spoken'
import type { CallbackRow, DeskView, PersonRow } from './desk-view'

interface CallbacksProps {
  rows: CallbackRow[]
  busy: string | null
  onDone: (personId: string) => void
  onOpen: (personId: string) => void
}

/** Who asked to be called, until somebody says it is done. */
export function Callbacks({ rows, busy, onDone, onOpen }: CallbacksProps) {
  if (rows.length === 0) return null
  return (
    <View className="callbacks">
      <View className="desk__part" {...speak({ role: 'heading', level: 2 })}>
        <Text>请您回电</Text>
      </View>
      <List>
        {rows.map(({ personId, name, when }) => (
          <View key={personId} className="callback">
            <Row icon="phone" title={name} note={when} onTap={() => onOpen(personId)} />
            <Button kind="side" onTap={() => onDone(personId)} off={busy === personId}>
              {busy === personId ? '正在记…' : '打好了'}
            </Button>
          </View>
        ))}
      </List>
    </View>
  )
}

function Person({ row, onOpen }: { row: PersonRow; onOpen: (personId: string) => void }) {
  return (
    <View
      className="row row--tap person-row"
      hoverClass="row--press"
      onClick={() => onOpen(row.personId)}
      {...speak({ role: 'button' })}
    >
      <Icon name={row.icon ?? 'me'} />
      <View className="row__words">
        <View className="person-row__line">
          <Text className="person-row__name">{row.name}</Text>
          {row.city !== '' && <Text className="person-row__city">{row.city}</Text>}
          {row.late && <Text className="person-row__late">{row.late}</Text>}
        </View>
        <View className="row__note">
          <Text>{row.why}</Text>
        </View>
      </View>
    </View>
  )
}

/** Everybody of the group, or of the one state that was chosen. */
export function People({ view, onOpen }: { view: DeskView; onOpen: (personId: string) => void }) {
  return (
    <>
      <View className="desk__part" {...speak({ role: 'heading', level: 2 })}>
        <Text>{view.listTitle}</Text>
      </View>
      {view.people.length > 0 && (
        <List>
          {view.people.map((row) => (
            <Person key={row.personId} row={row} onOpen={onOpen} />
          ))}
        </List>
      )}
    </>
  )
}
