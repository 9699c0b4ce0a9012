import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import './index.scss'

/** What a page is about, in full size, and perhaps one sentence more. */
export function PageHead({ title, line }: { title: string; line?: string | null | undefined }) {
  return (
    <>
      <View className="page-head" {...speak({ role: 'heading' })}>
        <Text>{title}</Text>
      </View>
      {line && <Line>{line}</Line>}
    </>
  )
}

/** The name of a part of a page. */
export function Section({ title }: { title: string }) {
  return (
    <View className="section-head" {...speak({ role: 'heading', level: 2 })}>
      <Text>{title}</Text>
    </View>
  )
}

/** A sentence on the wall. */
export function Line({ children }: { children: string }) {
  return (
    <View className="page-line">
      <Text>{children}</Text>
    </View>
  )
}
