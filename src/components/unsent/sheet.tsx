import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dismissItem, flushQueue } from '../../api/queue'
import { Button } from '../button'
import { List, Row } from '../list'
import { Sheet } from '../sheet'
import type { UnsentRow } from './unsent-view'

/** Each thing that waits, since when and for what. */
export function UnsentSheet({ rows, onClose }: { rows: UnsentRow[]; onClose: () => void }) {
  const [handing, setHanding] = useState(false)
  const handIn = async () => {
    setHanding(true)
    await flushQueue()
    setHanding(false)
  }
  return (
    <Sheet title="还在手机里的" onClose={onClose}>
      <View className="unsent__why">
        <Text>没有网也丢不了，连上就自己交。</Text>
      </View>
      <List>
        {rows.map((row) => (
          <Row
            key={row.key}
            icon={row.over ? 'alert' : 'offline'}
            title={row.title}
            note={row.note}
            end={
              row.over && (
                <Button kind="side" onTap={() => dismissItem(row.key)}>
                  知道了
                </Button>
              )
            }
          />
        ))}
      </List>
      <View className="unsent__action">
        <Button kind="main" onTap={handIn} off={handing}>
          {handing ? '正在交…' : '现在就交'}
        </Button>
      </View>
    </Sheet>
  )
}
