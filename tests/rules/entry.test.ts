import { entryOf } from '../../cloudfunctions/shared/entry'

const timer = { Type: 'Timer', TriggerName: 'tick', Time: '2026-12-15T19:30:00Z' }
const push = { MsgType: 'event', Event: 'wxa_media_check', trace_id: 't1' }

describe('how a function was entered', () => {
  it('a person with an openid calls an operation', () => {
    const wx = { OPENID: 'o-a', SOURCE: 'wx_client' }
    expect(entryOf({ operation: 'home', input: { a: 1 } }, wx)).toEqual({
      by: 'client',
      openid: 'o-a',
      operation: 'home',
      input: { a: 1 },
    })
  })
  it('the platform’s timer is the timer', () => {
    expect(entryOf(timer, { SOURCE: 'wx_trigger' })).toEqual({ by: 'timer' })
  })
  it('the platform’s push is a push, named by its event', () => {
    expect(entryOf(push, { SOURCE: 'wx_unknown' })).toMatchObject({
      by: 'push',
      name: 'event.wxa_media_check',
    })
    expect(entryOf({ MsgType: 'text' }, { SOURCE: 'wx_unknown' })).toMatchObject({ by: 'push', name: 'text' })
  })
  test.each([
    ['a timer event sent by a member', timer, { OPENID: 'o-a', SOURCE: 'wx_client' }],
    ['a timer event with an openid, whatever its source', timer, { OPENID: 'o-a', SOURCE: 'wx_trigger' }],
    ['a timer event through another function', timer, { SOURCE: 'wx_trigger,scf' }],
    ['a timer event without a source', timer, {}],
    ['a push sent by a member', push, { OPENID: 'o-a', SOURCE: 'wx_client' }],
    ['a push through the HTTP interface', push, { SOURCE: 'wx_http' }],
    ['a call by nobody', { operation: 'home' }, { SOURCE: 'wx_http' }],
    [
      'identity written into the event',
      { operation: 'home', OPENID: 'o-a', userInfo: { openId: 'o-a' } },
      {},
    ],
  ])('%s is nobody', (_, event, wx) => {
    expect(entryOf(event, wx).by).toBe('nobody')
  })
})
