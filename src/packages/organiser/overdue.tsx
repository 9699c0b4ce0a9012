import { wishes } from '@contract/wishes'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { Icon } from '../../components/icon'
import { Nudge } from '../../components/nudge'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { speak } from '../../platform/spoken'
import type { Town } from './town-view'
import { mineWords, overdueWords } from './town-view'

const toOverdue = () => navigateTo({ url: '/packages/wishdesk/index?show=overdue' })

/** The wishes themselves are asked for once the page stands: only the button needs them. */
function NudgeThem({ first }: { first: boolean }) {
  const input = { show: 'overdue' as const, after: null }
  const { kept } = useFirstPaint({ op: wishes.desk, input, name: null, late: true })
  if (!kept) return null
  const mine = mineWords(kept.data.wishes)
  return (
    <>
      {mine && (
        <View className="overdue__mine">
          <Text>{mine}</Text>
        </View>
      )}
      <Nudge cards={kept.data.wishes} kind={first ? 'main' : 'side'} />
    </>
  )
}

/** Wishes that nobody has done in time. */
export function Overdue({ town, first }: { town: Town; first: boolean }) {
  const late = overdueWords(town)
  if (late === null) return null
  return (
    <View className="overdue">
      <View
        className="overdue__row"
        hoverClass="row--press"
        onClick={toOverdue}
        {...speak({ role: 'button' })}
      >
        <Icon name="alert" />
        <View className="overdue__words">
          <View className="overdue__title">
            <Text className="overdue__count">{late.title}</Text>
            <Text>过了约好的日子</Text>
          </View>
          {late.line && (
            <View className="org__note">
              <Text>{late.line}</Text>
            </View>
          )}
        </View>
        <Icon name="right" small />
      </View>
      <NudgeThem first={first} />
    </View>
  )
}
