import type { Medium } from '@contract/lesson'
import type { IconName } from '../components/icon'

interface MediumWords {
  name: string
  icon: IconName
  /** What one does with it. */
  verb: string
}

export const mediumWords: Record<Medium, MediumWords> = {
  video: { name: '视频', icon: 'film', verb: '看' },
  audio: { name: '音频', icon: 'sound', verb: '听' },
  article: { name: '文章', icon: 'article', verb: '读' },
}
