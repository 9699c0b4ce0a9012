import { type SessionView, sessions } from '@contract/sessions'
import { getCurrentInstance } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { Frame } from './frame'

interface OneSessionProps {
  children: (view: SessionView, again: () => Promise<void>) => ReactNode
}

/** A page about the one session that its address names. */
export function OneSession({ children }: OneSessionProps) {
  const [sessionId] = useState(() => getCurrentInstance().router?.params.id ?? '')
  const paint = useFirstPaint({ op: sessions.session, input: { sessionId }, name: 'session' })
  return (
    <Frame paint={paint} says="正在打开这一场…">
      {children}
    </Frame>
  )
}
