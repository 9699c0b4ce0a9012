import { Button as Native } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { speak } from '../../platform/spoken'
import './index.scss'

interface ButtonProps {
  /** `main` is filled and stands once on a page, as `lamp` does, which is 打卡 alone; `side` has an edge and fits into a row. */
  kind: 'main' | 'side' | 'lamp'
  onTap: () => void
  /** Cannot be pressed just now; the words then say what it waits for. */
  off?: boolean
  /** Attributes that make it one of WeChat's own buttons, from a platform module. */
  native?: object | undefined
}

export function Button({ kind, onTap, off = false, native, children }: PropsWithChildren<ButtonProps>) {
  return (
    <Native
      className={`btn btn--${kind}${off ? ' btn--off' : ''}`}
      hoverClass="btn--press"
      onClick={onTap}
      // An attribute that says disabled="false" would still be one on H5.
      {...(off && { disabled: true })}
      {...speak({ role: 'button' })}
      {...native}
    >
      {children}
    </Native>
  )
}
