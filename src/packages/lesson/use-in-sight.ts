import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onVisible } from '../../platform/visibility'

/** The page goes out of sight, by another page, another app or a locked screen, and comes back. */
export function useInSight(told: { gone: () => void; back: () => void }): void {
  const newest = useRef(told)
  newest.current = told
  useDidHide(() => newest.current.gone())
  useDidShow(() => newest.current.back())
  useEffect(() => onVisible((visible) => (visible ? newest.current.back() : newest.current.gone())), [])
}
