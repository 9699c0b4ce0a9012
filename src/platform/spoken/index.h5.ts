import type { Speak } from './types'

/** Taro's elements are plain to a browser: what can be pressed takes the keyboard only when told to. */
const pressed = (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).click()
}
const keyboard = { tabindex: '0', onKeyDown: pressed }

const pressable = ['button', 'switch', 'tab', 'radio']

export const speak: Speak = ({
  role,
  level = 1,
  label,
  hidden,
  live,
  checked,
  selected,
  expanded,
  scrolls,
}) => ({
  ...(role && { role }),
  ...(role && pressable.includes(role) && keyboard),
  ...(scrolls && { tabindex: '0' }),
  ...(role === 'heading' && { 'aria-level': String(level) }),
  ...(role === 'dialog' && { 'aria-modal': 'true' }),
  ...(label !== undefined && { 'aria-label': label }),
  ...(hidden && { 'aria-hidden': 'true' }),
  ...(live && { 'aria-live': live }),
  ...(checked !== undefined && { 'aria-checked': String(checked) }),
  ...(selected !== undefined && { 'aria-selected': String(selected) }),
  ...(expanded !== undefined && { 'aria-expanded': String(expanded) }),
})
