import type { WishView } from '@contract/wish'

export const now = new Date('2026-12-15T19:30:00+08:00')

export const offers = {
  villages: [{ id: 'n-v01', name: '青石桥村', teams: [{ id: 'n-v01-t4', name: '青石桥村四组' }] }],
  mine: { villageId: 'n-v01', phone: '138****0417' },
}

const line = (
  day: string,
  act: WishView['lines'][number]['act'],
  step: WishView['step'],
  by: string | null,
) => ({
  at: `2026-12-${day}T10:00:00.000+08:00`,
  act,
  step,
  by,
  note: null as string | null,
  dueOn: null as string | null,
})

/** In the hands of a helper, in time. */
export const wish: WishView = {
  id: 'wish-lamps',
  title: '路灯坏了两盏',
  village: '青石桥村',
  category: 'power',
  step: 'assigned',
  end: null,
  checked: 'passed',
  at: '2026-12-07T10:00:00.000+08:00',
  dueOn: '2026-12-18',
  overdueDays: 0,
  with: '彭𠮷祥',
  mine: false,
  askers: 1,
  code: '734-K2E-8Q7',
  parts: ['filer'],
  may: ['withdraw'],
  text: '路灯坏了两盏',
  voice: null,
  photos: [{ url: 'https://cloud/a', file: 'cloud://a' }],
  photosHeld: 0,
  team: '青石桥村四组',
  spot: '渡槽边',
  nameHidden: false,
  asker: { name: '谭秀英', filedBy: null, childUnder14: false, consent: null },
  phone: '138****0417',
  privateNote: null,
  lines: [
    line('07', 'ask', 'collected', '提心愿的人'),
    line('07', 'pass', 'collected', null),
    line('09', 'gather', 'gathered', '支书 田家旺'),
    line('10', 'offer', 'gathered', '支书 田家旺'),
    line('11', 'claim', 'assigned', '帮帮队 彭𠮷祥'),
  ],
  done: null,
  refusal: null,
  rating: null,
  round: 0,
  level: 'village',
  mergedInto: null,
  merged: [],
  onWall: false,
  version: 5,
}

export const reported: WishView = {
  ...wish,
  step: 'feedback',
  dueOn: null,
  with: '您',
  mine: true,
  may: ['rate'],
  lines: [...wish.lines, { ...line('13', 'report', 'feedback', '经办人 彭𠮷祥'), note: '两盏都换了' }],
}
