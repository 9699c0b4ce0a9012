import type { SessionCard } from '@contract/sessions'
import { navigateTo } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { serverNow } from '../../api/server-clock'
import { SESSIONS_URL, sessionRow, sessionUrl } from '../../words/sessions'
import { Icon } from '../icon'
import { List, Row } from '../list'

const go = (url: string) => () => navigateTo({ url })
const arrow = <Icon name="right" small />

interface SessionRowsProps {
  /** What comes next, or runs now; null where that isn't known. */
  next?: SessionCard | null
  /** What one meant to come to and was called off. */
  calledOff?: SessionCard | undefined
  /** What else one finds there. */
  note: string
  /** Rows that belong beside it. */
  children?: ReactNode
}

/** The way to 学习活动, and above it what comes next. */
export function SessionRows({ next = null, calledOff, note, children }: SessionRowsProps) {
  return (
    <List>
      {calledOff && (
        <Row
          icon="alert"
          {...sessionRow(calledOff, serverNow())}
          onTap={go(sessionUrl(calledOff.id))}
          end={arrow}
        />
      )}
      {next && (
        <Row
          icon={next.state === 'running' ? 'lamp' : 'cal'}
          {...sessionRow(next, serverNow())}
          onTap={go(sessionUrl(next.id))}
          end={arrow}
        />
      )}
      <Row icon="group" title="学习活动" note={note} onTap={go(SESSIONS_URL)} end={arrow} />
      {children}
    </List>
  )
}
