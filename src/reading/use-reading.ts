import { useSyncExternalStore } from 'react'
import { onTypeScale, typeScaleNow } from '../platform/type-scale'
import { readingOf } from './reading'
import { useTextSize } from './text-size'

/** How the page is set: WeChat's type scale and the person's own 大字 switch together. */
export const useReading = () => readingOf(useSyncExternalStore(onTypeScale, typeScaleNow), useTextSize())
