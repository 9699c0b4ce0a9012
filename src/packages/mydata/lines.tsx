import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Line, Section } from '../../components/headings'
import type { IconName } from '../../components/icon'
import { List, Row } from '../../components/list'

interface LinesProps {
  title: string
  icon: IconName
  lines: readonly { id: string; title: string; note: string }[]
  none?: string
  /** How many there are in all, when more than these. */
  count?: number
}

/** So many stand there before somebody asks for more. */
const FIRST = 5

/** A long list of what happened, its newest lines first. */
export function Lines({ title, icon, lines, none = '', count = lines.length }: LinesProps) {
  const [open, setOpen] = useState(false)
  const shown = open ? lines : lines.slice(0, FIRST)
  return (
    <>
      <Section title={title} />
      {lines.length === 0 && <Line>{none}</Line>}
      {lines.length > 0 && (
        <List>
          {shown.map((line) => (
            <Row key={line.id} icon={icon} title={line.title} note={line.note} />
          ))}
        </List>
      )}
      {shown.length < lines.length && (
        <View className="mydata__more">
          <Button kind="side" onTap={() => setOpen(true)}>
            {count > lines.length ? `看最近 ${lines.length} 条` : `看全部 ${lines.length} 条`}
          </Button>
        </View>
      )}
      {open && count > lines.length && <Line>{`一共 ${count} 条，更早的在导出的表里。`}</Line>}
    </>
  )
}
