/** What a screen reader says of an element that looks like something else. */
interface Spoken {
  role?:
    | 'button'
    | 'switch'
    | 'alert'
    | 'status'
    | 'heading'
    | 'tablist'
    | 'tab'
    | 'radiogroup'
    | 'radio'
    | 'dialog'
    | 'img'
    | 'table'
    | 'row'
    | 'rowheader'
    | 'columnheader'
    | 'cell'
  /** Of a heading; the page's own is 1. */
  level?: 1 | 2
  label?: string
  hidden?: boolean
  live?: 'polite' | 'assertive'
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  /** It scrolls, so a keyboard must be able to reach it. */
  scrolls?: boolean
}
/** The attributes that make it so, to be spread over a Taro component. */
export type Speak = (spoken: Spoken) => object
