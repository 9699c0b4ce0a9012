import type { FunctionComponent } from 'react'

interface PhoneWayProps {
  /** A code that the server trades with WeChat for the number; the page itself never sees one. */
  onCode: (code: string) => void
  /** No number was given, or WeChat gave none. */
  onRefused: () => void
  /** Something is on its way: the words say what. */
  waiting: string | null
}
/** The button by which a person lets WeChat vouch for their number. */
export type PhoneWayComponent = FunctionComponent<PhoneWayProps>
