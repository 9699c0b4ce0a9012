import { navigateTo } from '@tarojs/taro'
import { Icon } from './icon'
import { Row } from './list'

/** The way to what was set at a place, and to setting more. */
export function TaskDeskRow({ nodeId }: { nodeId: string }) {
  return (
    <Row
      icon="article"
      title="学习任务"
      note="布置一件，看谁读了、谁做了"
      onTap={() => navigateTo({ url: `/packages/taskdesk/index?nodeId=${nodeId}` })}
      end={<Icon name="right" small />}
    />
  )
}
