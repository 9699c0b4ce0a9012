import { instantOf } from '@domain/day'
import type { Message } from '../wechat/messages'
import { kept } from './address'
import { byId, element } from './element'
import { ask } from './local'
import { open } from './phone'

const row = (message: Message): HTMLLIElement => {
  const { title, page, data, at, errcode, errmsg } = message
  const words = [
    element('b', {}, title),
    ...Object.values(data).map((line) => element('small', {}, line)),
    element('small', {}, instantOf(at).slice(5, 16).replace('T', ' ')),
    ...(errcode === 0 ? [] : [element('small', { className: 'failed' }, `没有送到：${errcode} ${errmsg}`)]),
  ]
  return element('li', {}, element('button', { type: 'button', onclick: () => open(page) }, ...words))
}

/** Shows what WeChat was asked to send to the person of the address, the newest first. */
export const showNotices = async (): Promise<void> => {
  const openid = kept('openid') ?? ''
  const messages =
    (await ask<{ messages: Message[] }>(`/_local/messages?${new URLSearchParams({ openid })}`))?.messages ??
    []
  // Somebody else may have been chosen while this was on its way.
  if (openid !== kept('openid')) return
  byId('notices').replaceChildren(...[...messages].reverse().map(row))
  byId('count').textContent = messages.length > 0 ? String(messages.length) : ''
  byId('no-notices').hidden = messages.length > 0
}
