import type { TaskCard } from '@contract/tasks'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { serverNow } from '../../api/server-clock'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { TASKS_URL, taskRow, taskUrl } from '../../words/tasks'
import './task.scss'

const arrow = <Icon name="right" small />

/** The task that waits, or the answer to one. */
export function WaitingTask({ task }: { task: TaskCard | null }) {
  if (task === null) return null
  return (
    <View className="waiting-task">
      <List>
        <Row
          {...taskRow(task, serverNow())}
          icon="lamp"
          onTap={() => navigateTo({ url: taskUrl(task.id) })}
          end={arrow}
        />
      </List>
    </View>
  )
}

/** The way to all of them. */
export function ToTasks() {
  return (
    <Row
      icon="article"
      title="学习任务"
      note="布置给您的，和在别处学的"
      onTap={() => navigateTo({ url: TASKS_URL })}
      end={arrow}
    />
  )
}
