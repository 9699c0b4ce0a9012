import { navigateTo } from '@tarojs/taro'
import { Line } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { useMessagesToday } from '../../reminding/grants'
import { OF_WISHES, toAskFor } from '../../reminding/to-ask-for'

/** Beside the button that hands a wish in: what WeChat is about to ask, and what it is good for. */
export function WillAsk() {
  const asks = toAskFor(useMessagesToday(), { beside: true, of: OF_WISHES }).length > 0
  return asks ? <Line>交的时候，微信会问要不要提醒。同意了，办好了、有结果了，微信告诉您一声。</Line> : null
}

/** Where somebody hears of their wish from here on, and how to let WeChat say it. */
export function WhereTold() {
  const { consent, grants } = useMessagesToday()
  const left = grants.find(({ template }) => template === 'wish')?.left ?? 0
  const rings = consent === true && left > 0
  const note = rings ? `微信还能告诉您 ${left} 次，消息里都有` : '想让微信也告诉您，点进去同意'
  return (
    <List>
      <Row
        icon="info"
        title="有了进展，写在消息里"
        note={note}
        onTap={() => navigateTo({ url: '/packages/messages/index' })}
        end={<Icon name="right" small />}
      />
    </List>
  )
}
