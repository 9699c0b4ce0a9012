import { navigateTo } from '@tarojs/taro'
import { Icon } from './icon'
import { Row } from './list'

/** The way from a role home to the wishes that wait there. */
export function WishDeskRow() {
  return (
    <Row
      icon="wish"
      title="办心愿"
      note="汇总、交办，看办到哪一步"
      onTap={() => navigateTo({ url: '/packages/wishdesk/index' })}
      end={<Icon name="right" small />}
    />
  )
}
