import { Text, View } from '@tarojs/components'
import { Line } from '../../components/headings'
import { Icon, type IconName } from '../../components/icon'
import { ON_PHONE } from '../../platform/kept-file/types'
import { speak } from '../../platform/spoken'
import { MOST_PHOTOS } from './ask-view'
import type { Photos as Sending } from './use-photos'

interface PhotosProps {
  photos: readonly string[]
  sending: Sending
}

const lookOf = (name: string, percent: number | undefined): [string, IconName, string] => {
  if (percent !== undefined) return ['', 'going', `传了 ${percent}%`]
  return name.startsWith(ON_PHONE)
    ? [' wish-photo--lost', 'alert', '没传上去，点一下再传']
    : [' wish-photo--taken', 'done', '传好了']
}

function Photo({ name, nth, sending }: { name: string; nth: number; sending: Sending }) {
  const percent = sending.percents[name]
  const [look, icon, words] = lookOf(name, percent)
  const resend = name.startsWith(ON_PHONE) && percent === undefined
  const label = `照片 ${nth}，${words}`
  return (
    <View className={`wish-photo${look}`}>
      <View
        className="wish-photo__state"
        {...(resend && { onClick: () => sending.send(name) })}
        {...speak(resend ? { role: 'button', label } : { role: 'img', label })}
      >
        <Icon name={icon} />
        <Text>{words}</Text>
      </View>
      {percent === undefined && (
        <View
          className="wish-photo__off"
          onClick={() => sending.remove(name)}
          {...speak({ role: 'button', label: `拿掉照片 ${nth}` })}
        >
          <Text>拿掉</Text>
        </View>
      )}
    </View>
  )
}

/** Squares: each picture with how far it is, and the place for one more. */
export function Photos({ photos, sending }: PhotosProps) {
  return (
    <>
      <View className="wish-photos">
        {photos.map((name, i) => (
          <Photo key={name} name={name} nth={i + 1} sending={sending} />
        ))}
        {photos.length < MOST_PHOTOS && (
          <View
            className="wish-photo wish-photo--empty"
            hoverClass="row--press"
            onClick={sending.take}
            {...speak({ role: 'button', label: photos.length === 0 ? '拍照' : '再拍一张' })}
          >
            <Icon name="camera" />
            <Text>{photos.length === 0 ? '拍照' : '再拍一张'}</Text>
          </View>
        )}
      </View>
      <Line>{sending.lost ? '照片没拿到，再拍一次。' : '不拍也行。哪里拍的不会留下。'}</Line>
    </>
  )
}
