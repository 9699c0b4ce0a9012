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
      <List>
        {stepRows(task.counts).map(({ state, icon, word, count }) => (
          <Row key={state} icon={icon} title={`${word} ${count} 人`} />
        ))}
      </List>
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
