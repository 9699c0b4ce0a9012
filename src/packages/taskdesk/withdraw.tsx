import { type TaskState, tasks } from '@contract/tasks'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'

interface WithdrawProps {
  nodeId: string
  task: { id: string; state: TaskState; mine: boolean }
  onDone: () => void
}

/** By the place that sent it, while it runs or waits. */
export function Withdraw({ nodeId, task, onDone }: WithdrawProps) {
  const [asking, setAsking] = useState(false)
  const { write, sending, failed } = useWrite(tasks.withdraw)
  if (!task.mine || (task.state !== 'sent' && task.state !== 'held')) return null
  const withdraw = async () => {
    if ((await write({ nodeId, taskId: task.id })) === null) return
    setAsking(false)
    onDone()
  }
  return (
    <>
      <View className="taskdesk__action">
        <Button kind="side" onTap={() => setAsking(true)}>
          收回这件任务
        </Button>
      </View>
      {asking && (
        <Confirm
          title="收回这件任务"
          lines={['收回以后，没做的人看不到它了。', '做过的、写过的都还在。']}
          does="收回来"
          doing="正在收回…"
          sending={sending}
          failed={failed?.code ?? null}
          onYes={withdraw}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
