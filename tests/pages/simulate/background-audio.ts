const EVENTS = ['Play', 'Pause', 'Stop', 'Ended', 'TimeUpdate', 'Error'] as const
type Event = (typeof EVENTS)[number]

/** WeChat's one background player, as far as it can be seen from a page: it plays along the clock, hidden or not. */
export function createBackgroundAudio() {
  const hearing = new Map<Event, (() => void)[]>()
  const tell = (event: Event) => {
    for (const told of hearing.get(event) ?? []) told()
  }
  let source = ''
  let rate = 1
  let atSec = 0
  /** Since when it plays from there; null while it doesn't. */
  let sinceMs: number | null = null
  const reached = () => (sinceMs === null ? atSec : atSec + ((Date.now() - sinceMs) / 1_000) * rate)
  const move = (sec: number, playing: boolean) => {
    atSec = sec
    sinceMs = playing ? Date.now() : null
  }
  const play = () => {
    move(reached(), true)
    tell('Play')
  }
  const over = (event: Event) => {
    move(0, false)
    source = ''
    tell(event)
  }
  const manager = {
    title: '',
    startTime: 0,
    get src() {
      return source
    },
    set src(given: string) {
      source = given
      move(manager.startTime, true)
      tell('Play')
    },
    get currentTime() {
      return reached()
    },
    get playbackRate() {
      return rate
    },
    set playbackRate(wanted: number) {
      move(reached(), sinceMs !== null)
      rate = wanted
    },
    play,
    pause: () => {
      move(reached(), false)
      tell('Pause')
    },
    seek: (sec: number) => move(sec, sinceMs !== null),
    stop: () => over('Stop'),
    ...Object.fromEntries(
      EVENTS.map((event) => [
        `on${event}`,
        (told: () => void) => hearing.set(event, [...(hearing.get(event) ?? []), told]),
      ]),
    ),
  }
  return {
    manager,
    playing: () => sinceMs !== null,
    /** What it tells about four times a second while the page is seen. */
    tick: () => tell('TimeUpdate'),
    end: () => over('Ended'),
  }
}
