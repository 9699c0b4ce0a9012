import { instantOf } from '@domain/day'
import { byId, element } from './element'
import { ask } from './local'
import { monthEnd, next0759, nextMidnight } from './moments'

const jumps = [
  ['下一个 0 点', nextMidnight],
  ['下一个 7:59', next0759],
  ['月底 23:59', monthEnd],
] as const
const weekdays = '日一二三四五六'

/** What the cloud's clock is ahead of this browser's; null until it has said so. */
let offsetMs: number | null = null

const cloudNow = (): Date => new Date(Date.now() + (offsetMs ?? 0))

const tick = (): void => {
  if (offsetMs === null) return
  const instant = instantOf(cloudNow())
  const day = instant.slice(0, 10)
  byId('now').textContent = instant.slice(11, 19)
  byId('now').setAttribute('datetime', instant)
  byId('today').textContent = `${day} 周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
}

const learn = (said: { at: string } | null): void => {
  if (said) offsetMs = new Date(said.at).getTime() - Date.now()
  const field = byId<HTMLInputElement>('moment')
  // Somewhere to start from; what was typed stays.
  if (said && !field.value) field.value = instantOf(cloudNow()).slice(0, 16)
  tick()
}

export const readClock = async (): Promise<void> => learn(await ask('/_local/clock'))

const jump = async (to: Date): Promise<void> => {
  learn(await ask('/_local/clock', { at: instantOf(to) }))
}

export const showClock = (): void => {
  const buttons = jumps.map(([label, next]) =>
    element('button', { type: 'button', onclick: () => jump(next(cloudNow())) }, label),
  )
  byId('jumps').append(...buttons)
  const form = byId<HTMLFormElement>('jump')
  form.onsubmit = (event) => {
    event.preventDefault()
    jump(new Date(`${new FormData(form).get('moment')}:00.000+08:00`))
  }
  setInterval(tick, 1_000)
}
