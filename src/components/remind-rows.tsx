import { navigateTo } from '@tarojs/taro'
import { Icon } from './icon'
import { List, Row } from './list'

/** On a desk: who of its people is to be reminded, and what became of those who were. */
export function RemindRows({ nodeId, whom }: { nodeId: string; whom: string }) {
  const go = (page: string) => () => navigateTo({ url: `/packages/remind/${page}?nodeId=${nodeId}` })
  return (
    <List>
      <Row
        icon="phone"
        title={`提醒${whom}里的人`}
        note="谁要提醒，微信提醒不提醒得到"
        onTap={go('index')}
        end={<Icon name="right" />}
      />
      <Row
        icon="chart"
        title="提醒的结果"
        note="发到了谁，谁还要打电话"
        onTap={go('board')}
        end={<Icon name="right" />}
      />
    </List>
  )
}
