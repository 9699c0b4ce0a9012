import { openid } from '../who'
import type { AskToSubscribe, OpenSettings } from './types'

/** The laptop has no panel: whoever taps accepts, and its stand-in for WeChat takes note of it. */
export const askToSubscribe: AskToSubscribe = async (ids) => {
  const grants = ids.map((template) => ({ openid, template }))
  const told = await fetch('/_local/wechat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grants }),
  }).catch(() => null)
  return told?.ok ? ids.map((id) => ({ id, result: 'accept' as const, always: null })) : []
}

/** The laptop has no settings either: opening them takes 总是拒绝 back. */
export const openSettings: OpenSettings = async (ids) => ids.map((id) => ({ id, always: null }))
