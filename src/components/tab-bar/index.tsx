import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { deskToOpen, useKnownPerson } from '../../first-paint/known-person'
import { speak } from '../../platform/spoken'
import { Icon } from '../icon'
import { type TabName, tabsOf } from './tabs'
import './index.scss'

/** Our own, because WeChat's takes five tabs at most and roles need more (DESIGN §5). */
export function TabBar({ current }: { current: TabName }) {
  const person = useKnownPerson()
  return (
    <View className="tab-bar" {...speak({ role: 'tablist', label: '页面' })}>
      {tabsOf(person, deskToOpen(person?.desks ?? [])).map(({ name, word, icon, url }) => {
        const here = name === current
        return (
          <View
            key={name}
            className={`tab tab--${name}${here ? ' tab--here' : ''}`}
            onClick={() => !here && reLaunch({ url })}
            {...speak({ role: 'tab', label: word, selected: here })}
          >
            <Icon name={icon} />
            <Text className="tab__word">{word}</Text>
          </View>
        )
      })}
    </View>
  )
}
