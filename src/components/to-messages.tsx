import { navigateTo } from '@tarojs/taro'
import { useMessagesToday } from '../reminding/grants'
import { Icon } from './icon'
import { List, Row } from './list'

const open = () => navigateTo({ url: '/packages/messages/index' })

/** As much as is counted. */
const MOST = 99

/** 消息, in a list with other rows. */
export function MessagesRow() {
  const { unread } = useMessagesToday()
  const note = unread === 0 ? '都看过了' : `${unread > MOST ? `${MOST}+` : unread} 条没看`
  return <Row icon="info" title="消息" note={note} onTap={open} end={<Icon name="right" />} />
}

/** 消息 by itself, where some are unread. */
export function ToMessages() {
  const { unread } = useMessagesToday()
  if (unread === 0) return null
  return (
    <List>
      <MessagesRow />
    </List>
  )
}
