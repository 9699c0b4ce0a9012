import { navigateTo } from '@tarojs/taro'
import { useEffect } from 'react'
import { useKnownPerson } from '../first-paint/known-person'
import { learnPerson } from '../first-paint/learn-person'
import { remindUrl, resultsNote } from '../words/reminders'
import { Icon } from './icon'
import { List, Row } from './list'

/** On a desk: who of its people is to be reminded, and what became of those who were. */
export function RemindRows({ nodeId, whom }: { nodeId: string; whom: '组' | '支部' }) {
  const go = (url: string) => () => navigateTo({ url })
  return (
    <List>
      <Row
        icon="phone"
        title={`提醒${whom}里的人`}
        note="谁要提醒，微信提醒不提醒得到"
        onTap={go(remindUrl(nodeId))}
        end={<Icon name="right" />}
      />
      <Row
        icon="chart"
        title="提醒的结果"
        note={resultsNote(whom === '组')}
        onTap={go(`/packages/remind/board?nodeId=${nodeId}`)}
        end={<Icon name="right" />}
      />
    </List>
  )
}

interface RemindOfProps {
  nodeId: string
  of: { taskId: string } | { sessionId: string }
  title: string
  note: string
}

/** On the page of a task or a session, for whoever may remind people of its place: its instructor or secretary. */
export function RemindOf({ nodeId, of, title, note }: RemindOfProps) {
  useEffect(() => void learnPerson(), [])
  const desks = useKnownPerson()?.desks ?? []
  const may = desks.some(
    (desk) => (desk.role === 'instructor' || desk.role === 'secretary') && desk.nodeId === nodeId,
  )
  if (!may) return null
  const go = () => navigateTo({ url: remindUrl(nodeId, of) })
  return (
    <List>
      <Row icon="phone" title={title} note={note} onTap={go} end={<Icon name="right" small />} />
    </List>
  )
}
