import type { LessonView } from '@contract/lesson'
import { nextTick, pageScrollTo } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { mostOnScreen } from '../../platform/on-screen'
import { createReadingClock, type ReadingClock, sectionAt } from './reading-clock'
import { useInSight } from './use-in-sight'
import type { Playing } from './use-playing'

const SECOND_MS = 1_000
/** Going back over what is read for so long is a pause; scrolling past it is none. */
const LINGER_TICKS = 5

export const SECTION = 'article__section'
const PREFIX = 'section-'
export const sectionId = (nth: number): string => `${PREFIX}${nth}`

interface Reader {
  clock: ReadingClock
  /** The section that takes most of the screen. */
  on: number
  /** The section being read; null while nothing is. */
  reading: number | null
  idleTicks: number
}

const idle = (reader: Reader, { events }: Playing) => {
  if (reader.reading === null || ++reader.idleTicks < LINGER_TICKS) return
  reader.reading = null
  events.onPause()
}

/** A second has passed over the page; true when it finished a section. */
const tick = (reader: Reader, playing: Playing): boolean => {
  const { clock, on } = reader
  if (clock.readThrough(on)) {
    idle(reader, playing)
    return false
  }
  reader.idleTicks = 0
  if (reader.reading !== on) {
    reader.reading = on
    playing.playhead.jump(clock.at(on))
    playing.events.onPlay()
    return false
  }
  // Read while nothing counts, a section would be done for the page and not for the hours.
  if (!playing.counting()) return false
  playing.events.onTime(clock.step(on))
  if (!clock.readThrough(on)) return false
  if (clock.allRead()) {
    reader.reading = null
    playing.events.onEnded()
  }
  return true
}

const scrollTo = (nth: number) => pageScrollTo({ selector: `#${sectionId(nth)}`, duration: 200 })

/** Reading by dwelling: the sections' seconds pass while they are on screen and the page is visible. */
export function useArticle(lesson: LessonView, playing: Playing): boolean[] {
  const { sections } = lesson
  const [reader] = useState<Reader>(() => ({
    clock: createReadingClock(sections, lesson.spans),
    on: sectionAt(sections, playing.playhead.at()),
    reading: null,
    idleTicks: 0,
  }))
  const readSections = () => sections.map((_, nth) => reader.clock.readThrough(nth))
  const [read, setRead] = useState(readSections)
  const visible = useRef(true)
  useInSight({
    gone: () => {
      visible.current = false
      reader.reading = null
    },
    back: () => {
      visible.current = true
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader and what it tells live as long as the page
  useEffect(() => {
    playing.player.current = {
      play: () => undefined,
      pause: () => undefined,
      rate: () => undefined,
      seek: (sec) => void scrollTo(sectionAt(sections, sec)),
    }
    const timer = setInterval(() => {
      if (visible.current && tick(reader, playing)) setRead(readSections())
    }, SECOND_MS)
    let stop = () => {}
    nextTick(() => {
      if (reader.on > 0) void scrollTo(reader.on)
      stop = mostOnScreen(SECTION, (id) => {
        reader.on = Number(id.slice(PREFIX.length))
      })
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  return read
}
