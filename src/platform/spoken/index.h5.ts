import type { Speak } from './types'

/** Taro's elements are plain to a browser: what can be pressed takes the keyboard only when told to. */
const pressed = (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).click()
}
const keyboard = { tabindex: '0', onKeyDown: pressed }

export const speak: Speak = ({ role, label, hidden, live, checked, scrolls }) => ({
  ...(role && { role }),
  ...((role === 'button' || role === 'switch') && keyboard),
  ...(scrolls && { tabindex: '0' }),
  ...(role === 'heading' && { 'aria-level': '1' }),
  ...(label !== undefined && { 'aria-label': label }),
  ...(hidden && { 'aria-hidden': 'true' }),
  ...(live && { 'aria-live': live }),
  ...(checked !== undefined && { 'aria-checked': String(checked) }),
})
