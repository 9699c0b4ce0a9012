import type { Speak } from './types'

export const speak: Speak = ({ role, label, hidden, live, checked, selected, expanded }) => ({
  ...(role && { ariaRole: role }),
  ...(label !== undefined && { ariaLabel: label }),
  ...(hidden && { ariaHidden: true }),
  ...(live && { ariaLive: live }),
  ...(checked !== undefined && { ariaChecked: checked }),
  ...(selected !== undefined && { ariaSelected: selected }),
  ...(expanded !== undefined && { ariaExpanded: expanded }),
})
