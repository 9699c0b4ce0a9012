import type { Category } from '@contract/categories'

/** One lesson in scripts/seed/media/index.json; every file is named from that folder. */
export type MediaEntry = {
  id: string
  title: string
  category: Category
  medium: 'video' | 'audio' | 'article'
  summary: string
  /** Whole seconds: the floor of what ffprobe reads, or for an article the sum of its sections. */
  durationSec: number
  /** Empty for an article. All tracks of a lesson run on one timeline. */
  tracks: { id: string; name: string; file: string; sec: number; bytes: number }[]
  cover: string
  chapters: { atSec: number; title: string }[]
  sections?: { title: string; text: string; image?: string; sec: number }[]
  materials: { name: string; file: string; bytes: number }[]
}
