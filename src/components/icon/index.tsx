import { View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import './index.scss'

/** Line icons; one that stands beside its word says nothing to a screen reader. */
export type IconName =
  | 'theory'
  | 'policy'
  | 'spirit'
  | 'integrity'
  | 'skill'
  | 'big'
  | 'check'
  | 'offline'
  | 'alert'
  | 'info'
  | 'lamp'
  | 'group'
  | 'cal'
  | 'course'
  | 'me'
  | 'play'
  | 'pause'
  | 'right'
  | 'down'
  | 'done'
  | 'dot'
  | 'close'
  | 'file'
  | 'film'
  | 'sound'
  | 'article'
  | 'back15'
  | 'here'
  | 'closed'

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return <View className={`icon icon--${name}${small ? ' icon--small' : ''}`} {...speak({ hidden: true })} />
}
