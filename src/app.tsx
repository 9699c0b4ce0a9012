import type { PropsWithChildren } from 'react'
import './app.scss'
// What an earlier start left unsent leaves with this one, whichever page it opens on.
import './learning/watching'
// Which of their WeChat messages somebody came by is read, whichever page it opened.
import './reminding/opened'

export default function App({ children }: PropsWithChildren) {
  return children
}
