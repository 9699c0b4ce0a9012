import { Text, View } from '@tarojs/components'
import { usePicture } from '../../api/use-picture'
import { Icon, type IconName } from '../../components/icon'
import { speak } from '../../platform/spoken'

interface PhotoBoxProps {
  /** Where the cloud's storage puts it. */
  folder: string
  taken: boolean
  onTaken: (file: string) => void
}

const lookOf = (percent: number | null, lost: boolean, taken: boolean): [string, IconName, string] => {
  if (percent !== null) return ['', 'going', `传了 ${percent}%`]
  if (lost) return [' photo-box--lost', 'alert', '没传上去，点一下再传']
  return taken
    ? [' photo-box--taken', 'done', '照片传好了，点一下换一张']
    : ['', 'camera', '拍一张，或选一张']
}

/** A square that takes a picture: empty, on its way, taken, or lost. */
export function PhotoBox({ folder, taken, onTaken }: PhotoBoxProps) {
  const { bring, percent, lost } = usePicture(folder)
  const [state, icon, words] = lookOf(percent, lost, taken)
  const tap = async () => {
    const file = percent === null ? await bring() : null
    if (file !== null) onTaken(file)
  }
  return (
    <View className="photo-field">
      <View
        className={`photo-box${state}`}
        hoverClass="row--press"
        onClick={tap}
        {...speak({ role: 'button', label: words })}
      >
        <Icon name={icon} />
        <Text>{words}</Text>
      </View>
    </View>
  )
}
