import { Text, View } from '@tarojs/components'
import './index.scss'

interface PassageProps {
  text: string
  /** When it was said, under it. */
  when?: string
  /** `lamp`: to be read now; `back`: an answer to what was said. */
  ground?: 'plain' | 'lamp' | 'back'
}

/** What somebody wrote, in the lines in which they wrote it. */
export function Passage({ text, when, ground = 'plain' }: PassageProps) {
  return (
    <View className={`passage passage--${ground}`}>
      <Text userSelect>{text}</Text>
      {when && (
        <View className="passage__when">
          <Text>{when}</Text>
        </View>
      )}
    </View>
  )
}
