import type { StudyToday } from '@contract/days'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List } from '../../components/list'
import { speak } from '../../platform/spoken'
import { checkInView } from '../../study-days/check-in-view'
import { TapFailed } from '../../study-days/failed'
import { useCheckIn } from '../../study-days/use-check-in'
import './check-in.scss'

interface CheckInProps {
  said: StudyToday | null
  care: boolean
  reload: () => Promise<void>
}

const toCalendar = () => navigateTo({ url: '/packages/calendar/index' })

/** 打卡: one window for today, dark until it is lit; the words beside it open the calendar. */
export function CheckIn({ said, care, reload }: CheckInProps) {
  const { today, failed, tap } = useCheckIn(said, reload)
  if (!today) return null
  const { title, note, lit, tappable } = checkInView(today, care)
  return (
    <>
      <List>
        <View className="check-in">
          <View
            className="check-in__to"
            hoverClass="row--press"
            onClick={toCalendar}
            {...speak({ role: 'button' })}
          >
            <View
              className={`check-in__window${lit ? ' check-in__window--lit' : ''}`}
              {...speak({ hidden: true })}
            />
            <View className="row__words">
              <View className="row__title">
                <Text>{title}</Text>
              </View>
              <View className="row__note">
                <Text>{note}</Text>
              </View>
            </View>
            {!tappable && (
              <View className="check-in__arrow">
                <Icon name="right" />
              </View>
            )}
          </View>
          {tappable && (
            <View className="check-in__button">
              <Button kind="side" onTap={tap}>
                打卡
              </Button>
            </View>
          )}
        </View>
      </List>
      <TapFailed code={failed} />
    </>
  )
}
