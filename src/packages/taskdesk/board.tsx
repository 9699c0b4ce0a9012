import { type TaskStep, tasks } from '@contract/tasks'
import { View } from '@tarojs/components'
import { getCurrentInstance, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Passage } from '../../components/passage'
import { RemindOf } from '../../components/remind-rows'
import { Skeleton } from '../../components/skeleton'
import { Tiles } from '../../components/tiles'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { shareButton } from '../../platform/share'
import { TitleBar } from '../../platform/title-bar'
import { taskShare } from '../../words/tasks'
import { type Board, type BoardRow, boardView } from './board-view'
import { stateWords } from './list-view'
import { PersonSheet } from './person-sheet'
import { Withdraw } from './withdraw'
import './index.scss'

function Rows({ rows, onOpen }: { rows: BoardRow[]; onOpen: (personId: string) => void }) {
  return (
    <List>
      {rows.map(({ personId, icon, name, note, opens }) => (
        <Row
          key={personId}
          icon={icon}
          title={name}
          note={note}
          {...(opens && { onTap: () => onOpen(personId), end: <Icon name="right" small /> })}
        />
      ))}
    </List>
  )
}

interface KnownProps {
  board: Board
  nodeId: string
  taskId: string
  again: () => Promise<void>
}

function Known({ board, nodeId, taskId, again }: KnownProps) {
  const [only, setOnly] = useState<TaskStep | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const view = boardView(board, { now: serverNow(), only })
  const open = board.people.find(({ personId }) => personId === openId)
  const said = stateWords[board.state]
  const { state, mine } = board
  return (
    <>
      <PageHead title={view.title} line={view.line} />
      {said && <Message kind="info" icon="info" {...said} />}
      {board.text !== '' && <Passage text={board.text} />}
      {state === 'sent' && shareButton && (
        <View className="taskdesk__action">
          <Button kind="side" onTap={() => undefined} native={shareButton}>
            发到群里
          </Button>
        </View>
      )}
      <Tiles tiles={view.tiles} only={only} onOnly={setOnly} />
      {state === 'sent' && board.counts.done < board.people.length && (
        <RemindOf nodeId={nodeId} of={{ taskId }} title="提醒没做完的" note="谁要提醒，微信提醒不提醒得到" />
      )}
      {view.unanswered.length > 0 && (
        <>
          <Section title={`等您回的 ${view.unanswered.length} 篇`} />
          <Rows rows={view.unanswered} onOpen={setOpenId} />
        </>
      )}
      <Section title={view.listTitle} />
      <Rows rows={view.people} onOpen={setOpenId} />
      <Withdraw nodeId={nodeId} task={{ id: taskId, state, mine }} onDone={() => void again()} />
      {open && <PersonSheet taskId={taskId} person={open} onClose={() => setOpenId(null)} again={again} />}
    </>
  )
}

/** Who has not read it, read it, taken note, done it; and what they wrote. */
export default function TaskBoard() {
  const [{ nodeId, taskId }] = useState(() => {
    const params = getCurrentInstance().router?.params
    return { nodeId: params?.nodeId ?? '', taskId: params?.taskId ?? '' }
  })
  const paint = useFirstPaint({ op: tasks.board, input: { nodeId, taskId }, name: null })
  const { kept, trouble } = paint
  useShareAppMessage(() => taskShare(kept && { id: taskId, title: kept.data.title }))
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {kept ? (
        <Known board={kept.data} nodeId={nodeId} taskId={taskId} again={paint.load} />
      ) : (
        trouble === null && <Skeleton says="正在打开…" />
      )}
    </Page>
  )
}
