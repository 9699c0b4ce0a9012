import { View } from '@tarojs/components'
import { useState, useSyncExternalStore } from 'react'
import { onQueue, queuedItems } from '../../api/queue'
import { serverNow } from '../../api/server-clock'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import { List, Row } from '../list'
import { TapChip } from '../tap-chip'
import { UnsentSheet } from './sheet'
import { unsentView } from './unsent-view'
import './index.scss'

/** How much waits to be handed in, as a chip or as a row; nothing when nothing does. */
export function Unsent({ as }: { as: 'chip' | 'row' }) {
  const items = useSyncExternalStore(onQueue, queuedItems)
  const [open, setOpen] = useState(false)
  const { words, rows } = unsentView(items, serverNow())
  if (words === null) return null
  const show = () => setOpen(true)
  return (
    <>
      {as === 'chip' ? (
        <TapChip name="unsent" icon="offline" words={words} onTap={show} spoken={speak({ role: 'button' })} />
      ) : (
        <View className="unsent-row">
          <List>
            <Row icon="offline" title={words} onTap={show} end={<Icon name="right" />} />
          </List>
        </View>
      )}
      {open && <UnsentSheet rows={rows} onClose={() => setOpen(false)} />}
    </>
  )
}
