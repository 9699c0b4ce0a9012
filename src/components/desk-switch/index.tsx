import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useEffect } from 'react'
import { type Desk, deskKey, deskUrl, isDesk, isTownDesk, isWishDesk } from '../../first-paint/desks'
import { keepDesk, useKnownPerson } from '../../first-paint/known-person'
import { learnPerson } from '../../first-paint/learn-person'
import { speak } from '../../platform/spoken'
import './index.scss'

const words = (desk: Desk): string =>
  isTownDesk(desk) ? '全镇' : desk.role === 'reviewer' ? '审看' : isWishDesk(desk) ? '心愿' : desk.name

/**
 * Stands at the top of a role home and leads to the other desks of whoever has several.
 * @param here the desk this is, `instructor:n-b01-s1`; 工作台 opens it next time
 */
export function DeskSwitch({ here }: { here: string }) {
  const desks = useKnownPerson()?.desks ?? []
  useEffect(() => {
    keepDesk(here)
    void learnPerson()
  }, [here])
  if (desks.length < 2) return null
  return (
    <View className="desk-switch" {...speak({ role: 'radiogroup', label: '换一张工作台' })}>
      {desks.map((desk) => {
        const chosen = isDesk(here, desk)
        return (
          <View
            key={deskKey(desk)}
            className={chosen ? 'desk-chip desk-chip--here' : 'desk-chip'}
            onClick={() => !chosen && reLaunch({ url: deskUrl(desk) })}
            {...speak({ role: 'radio', label: words(desk), checked: chosen })}
          >
            <View className="desk-chip__edge">
              <Text>{words(desk)}</Text>
            </View>
          </View>
        )
      })}
    </View>
  )
}
