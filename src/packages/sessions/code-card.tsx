import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Message } from '../../components/message'
import { Progress } from '../../components/progress'
import { speak } from '../../platform/spoken'
import { qrPicture } from './qr'
import type { useCode } from './use-code'

/** Six digits in groups of three, as one reads them out. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** What the host holds up: digits and a QR of the same, with a bar for how long they last. */
export function CodeCard({ code, leftPercent, failed }: ReturnType<typeof useCode>) {
  const picture = useMemo(() => (code ? qrPicture(code.qr) : null), [code])
  return (
    <>
      {failed && <Message kind="warn" icon="offline" title="新码没拿到" line={errorCopy[failed]} />}
      {code && picture && (
        <View className="code">
          <View className="code__digits" {...speak({ role: 'status', label: `签到码 ${spaced(code.code)}` })}>
            <Text>{spaced(code.code)}</Text>
          </View>
          <View {...speak({ role: 'img', label: '签到二维码' })}>
            <Image className="code__qr" src={picture} mode="scaleToFill" {...speak({ hidden: true })} />
          </View>
          <View className="code__bar">
            <Progress percent={leftPercent} />
          </View>
          <View className="code__note">
            <Text>
              {code.waiting > 0
                ? `${code.present} 人签到，${code.waiting} 人等您点头`
                : `${code.present} 人签到`}
            </Text>
          </View>
        </View>
      )}
    </>
  )
}
