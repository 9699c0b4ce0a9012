import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { stepRows } from './board-view'
import { type SentTask, stateWords } from './list-view'
import { Withdraw } from './withdraw'

interface CountsSheetProps {
  nodeId: string
  task: SentTask
  onClose: () => void
  onWithdrawn: () => void
}

/** How far a task is, for whoever sees counts alone. */
export function CountsSheet({ nodeId, task, onClose, onWithdrawn }: CountsSheetProps) {
  const said = stateWords[task.state]
  return (
    <Sheet title={task.title} onClose={onClose}>
      {said && <Message kind="info" icon="info" {...said} />}
      {task.counts ? (
        <List>
          {stepRows(task.counts).map(({ state, icon, word, count }) => (
            <Row key={state} icon={icon} title={`${word} ${count} 人`} />
          ))}
        </List>
      ) : (
        <Message
          kind="info"
          icon="info"
          title={`布置给 ${task.asked} 人，这里不逐个数`}
          line="做到哪一步，各支部、各组在自己的任务里看。"
        />
      )}
      <Withdraw
        nodeId={nodeId}
        task={task}
        onDone={() => {
          onClose()
          onWithdrawn()
        }}
      />
    </Sheet>
  )
}
