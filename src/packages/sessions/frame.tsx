import type { ReactNode } from 'react'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import type { FirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import './index.scss'

interface FrameProps<Data> {
  paint: FirstPaint<Data>
  /** While it opens. */
  says: string
  /** What stands there whether or not anything has come. */
  head?: ReactNode
  children: (data: Data, again: () => Promise<void>) => ReactNode
}

/** A page of sessions that stands on one answer: what was last known, else the trouble, else that it opens. */
export function Frame<Data>({ paint, says, head, children }: FrameProps<Data>) {
  const { kept, trouble, load } = paint
  return (
    <Page>
      <TitleBar />
      {head}
      <TroubleNotice paint={paint} />
      {kept ? children(kept.data, load) : trouble === null && <Skeleton says={says} />}
    </Page>
  )
}
