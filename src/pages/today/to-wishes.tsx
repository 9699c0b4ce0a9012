import { navigateTo } from '@tarojs/taro'
import { Icon } from '../../components/icon'
import { Row } from '../../components/list'
import { WISHES_URL } from '../../words/wishes'

/** The way to 微心愿, which is everybody's. */
export function ToWishes() {
  return (
    <Row
      icon="wish"
      title="微心愿"
      note="家里、村里的小事，提一提"
      onTap={() => navigateTo({ url: WISHES_URL })}
      end={<Icon name="right" small />}
    />
  )
}
