import type * as Audio from '../../src/platform/audio/index.weapp'

type Handler = () => void

/** WeChat's one background player: it starts by itself on a source, and forgets it at the end. */
const fakeManager = () => {
  const handlers: Record<string, Handler> = {}
  const log: string[] = []
  const hear = (name: string) => (handler: Handler) => {
    handlers[name] = handler
  }
  const manager = {
    currentTime: 0,
    title: '',
    startTime: 0,
    playbackRate: 1,
    set src(src: string) {
      log.push(`src ${src} from ${this.startTime} as ${this.title}`)
    },
    play: () => log.push('play'),
    pause: () => log.push('pause'),
    stop: (): void => {
      log.push('stop')
      handlers.stop?.()
    },
    seek: (sec: number) => log.push(`seek ${sec}`),
    onPlay: hear('play'),
    onPause: hear('pause'),
    onTimeUpdate: hear('time'),
    onStop: hear('stop'),
    onEnded: hear('ended'),
    onError: hear('error'),
  }
  return { manager, handlers, log }
}

const start = () => {
  jest.resetModules()
  const fake = fakeManager()
  Object.assign(globalThis, { wx: { getBackgroundAudioManager: () => fake.manager } })
  const { audio } = require('../../src/platform/audio/index.weapp') as typeof Audio
  return { audio, ...fake }
}
const track = { src: 'a.mp3', title: '柑橘修剪', startSec: 42 }

test('a track that is loaded is silent until it is played, and then starts where it was left', () => {
  const { audio, log } = start()
  audio.load(track)
  expect(log).toEqual([])
  expect(audio.positionSec()).toBe(42)
  audio.play()
  expect(log).toEqual(['src a.mp3 from 42 as 柑橘修剪'])
})

test('another dialect goes on at the same position', () => {
  const { audio, log, manager } = start()
  audio.load(track)
  audio.play()
  manager.currentTime = 61.5
  audio.load({ ...track, src: 'b.mp3', startSec: audio.positionSec() })
  audio.play()
  expect(log.at(-1)).toBe('src b.mp3 from 61.5 as 柑橘修剪')
})

test('a stop that WeChat tells of late does not stop what plays by then', () => {
  const { audio, handlers, manager, log } = start()
  const pauses: number[] = []
  manager.stop = () => void log.push('stop')
  audio.on('pause', (sec) => pauses.push(sec))
  audio.load(track)
  audio.play()
  audio.stop()
  audio.load({ ...track, src: 'b.mp3' })
  audio.play()
  handlers.stop?.()
  expect(pauses).toEqual([])
  audio.pause()
  expect(log.at(-1)).toBe('pause')
})

test('a stop on the lock screen is a pause, and playing goes on from there', () => {
  const { audio, handlers, manager, log } = start()
  const pauses: number[] = []
  audio.on('pause', (sec) => pauses.push(sec))
  audio.load(track)
  audio.play()
  manager.currentTime = 90
  handlers.time?.()
  manager.currentTime = 0
  handlers.stop?.()
  audio.play()
  expect(pauses).toEqual([90])
  expect(log.at(-1)).toBe('src a.mp3 from 90 as 柑橘修剪')
})

test('after its end a track can be played again', () => {
  const { audio, log, handlers, manager } = start()
  const ends: number[] = []
  audio.on('ended', (sec) => ends.push(sec))
  audio.load(track)
  audio.play()
  manager.currentTime = 300
  handlers.time?.()
  manager.currentTime = 0
  handlers.ended?.()
  expect(ends).toEqual([300])
  audio.seek(0)
  audio.play()
  expect(log.at(-1)).toBe('src a.mp3 from 0 as 柑橘修剪')
})

test('who stopped hearing hears nothing more', () => {
  const { audio, handlers, manager } = start()
  const heard: number[] = []
  const stop = audio.on('time', (sec) => heard.push(sec))
  audio.load(track)
  audio.play()
  manager.currentTime = 43
  handlers.time?.()
  stop()
  handlers.time?.()
  expect(heard).toEqual([43])
})

test('a speed chosen before the start holds from the start', () => {
  const { audio, manager } = start()
  audio.setRate(1.5)
  audio.load(track)
  audio.play()
  expect(manager.playbackRate).toBe(1.5)
})
