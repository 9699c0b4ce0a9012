import { instantOf } from '@domain/day'
import type { Seed } from './seed'

/** A town before its first organiser: whoever knows the setup secret becomes it. */
export const empty = (at: Date): Seed => ({
  documents: {},
  people: [
    {
      openid: 'o-su-wanqing',
      name: '苏晚晴',
      who: '还没绑定的微信用户',
      note: '用设置口令可以成为第一位组织委员',
    },
    { openid: 'o-gu-changming', name: '顾长明', who: '还没绑定的微信用户', note: '试试两个人同时设置' },
    { openid: 'o-stranger', name: '（路人）', who: '不相识的微信用户' },
  ],
  opensAt: instantOf(at),
})
