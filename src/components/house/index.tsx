import type { Category } from '@contract/categories'
import type { Pane } from '@domain/hours'
import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import { Panes } from './panes'
import './index.scss'

export interface RoomView {
  category: Category
  name: string
  /** 还差 1.5, or 学够了. */
  missing: string
  full: boolean
  panes: Pane[]
}

function Room({ room, firstPane }: { room: RoomView; firstPane: number }) {
  return (
    <View className="room">
      <View className="room__words">
        <Icon name={room.category} small />
        <Text className="room__name">{room.name}</Text>
        <View className="room__missing">
          {room.full && <Icon name="check" small />}
          <Text>{room.missing}</Text>
        </View>
      </View>
      <Panes panes={room.panes} first={firstPane} />
    </View>
  )
}

/** The door shares the last row with an odd room; its lamp burns once every room is full. */
function Door({ lit }: { lit: boolean }) {
  return (
    <View className="door" {...speak({ hidden: true })}>
      <View className={lit ? 'door__lamp door__lamp--lit' : 'door__lamp'} />
      <View className="door__leaves" />
    </View>
  )
}

/** A season under one roof: a room a category, a pane a 学时. */
export function House({ rooms }: { rooms: RoomView[] }) {
  let panes = 0
  return (
    <View className="house">
      <View className="house__roof" />
      <View className="house__wall">
        {rooms.map((room) => {
          const firstPane = panes
          panes += room.panes.length
          return <Room key={room.category} room={room} firstPane={firstPane} />
        })}
        {rooms.length % 2 === 1 && <Door lit={rooms.every((room) => room.full)} />}
      </View>
      <View className="house__ground" />
    </View>
  )
}
