import type { MyGroup } from '@contract/groups'
import { groupView } from '../../src/pages/group/group-view'
import { HOUR, evening as now, seasonView as season } from './season-view'

const group: MyGroup = {
  groupId: 'n-b01-s1',
  name: '青石桥村东莞学习小组',
  members: 14,
  instructor: { personId: 'p9', name: '罗小满', village: '青石桥村', callTime: 'evening' },
  callbackAt: null,
  season,
  mySec: 9.5 * HOUR,
  today: { lit: 9, mine: false },
  band: { lowSec: 8 * HOUR, highSec: 11 * HOUR },
}
const view = (more: Partial<MyGroup> = {}, at = now) => groupView({ ...group, ...more }, at)
const mark = (more: Partial<MyGroup>) => view(more).windows!.panes.findIndex(({ mine }) => mine)

test('the instructor stands first, with the time to call', () => {
  expect(view().instructor).toEqual({
    name: '罗小满',
    initial: '罗',
    village: '青石桥村',
    callTime: '晚上',
  })
  expect(view({ instructor: null }).instructor).toBeNull()
  expect(view({ callbackAt: '2026-12-14T20:14:00.000+08:00' }).asked).toBe('昨天 20:14 请过了')
})

describe('the windows', () => {
  it('fill from the left by count, so that a dark one is nobody’s', () => {
    const { title, line, panes } = view().windows!
    expect(title).toBe('今晚 9 人亮了灯')
    expect(line).toBe('学了就亮一扇。框着的是您，还没亮。')
    expect(panes.map(({ lit }) => lit)).toEqual([...Array(9).fill(true), ...Array(5).fill(false)])
  })
  it('frame mine: the last lit one, or the first dark one', () => {
    expect(mark({})).toBe(9)
    expect(mark({ today: { lit: 9, mine: true } })).toBe(8)
    expect(mark({ today: { lit: 0, mine: false } })).toBe(0)
    expect(mark({ today: { lit: 14, mine: true } })).toBe(13)
  })
  it('are of the day before evening comes, and absent in a small group', () => {
    const noon = new Date('2026-12-15T12:00:00+08:00')
    expect(view({ today: { lit: 0, mine: false } }, noon).windows?.title).toBe('今天还没人亮灯')
    expect(view({ today: null, band: null })).toMatchObject({ windows: null, band: null })
  })
})

describe('the band of the middle half', () => {
  const band = (mySec: number, at = now) => view({ mySec }, at).band!
  it('places the member among the others without naming anybody', () => {
    expect(band(9.5 * HOUR)).toEqual({
      title: '您和大家差不多',
      sentence: '照这个劲头，3 月 20 日前能学到 16 学时。',
      mine: '您 9.5',
      minePercent: 59.4,
      middle: '一半人在 8 到 11',
      lowPercent: 50,
      highPercent: 68.8,
      required: '16',
    })
    expect(band(12 * HOUR).title).toBe('您学得快一些')
    expect(band(20 * HOUR).minePercent).toBe(100)
  })
  it('comforts whoever is behind only with what is true', () => {
    expect(band(1 * HOUR)).toMatchObject({
      title: '还赶得上',
      sentence: '一天学 8 分钟，3 月 20 日前能学到 16 学时。',
    })
    const late = new Date('2027-03-15T19:30:00+08:00')
    expect(band(1 * HOUR, late)).toMatchObject({
      title: '离学满还有一段',
      sentence: '到 3 月 20 日有点紧，请指导员帮着排一排。',
    })
    expect(band(16 * HOUR, late).sentence).toBe('16 学时学到了，想温习随时来。')
    expect(band(1 * HOUR, new Date('2027-03-21T00:00:00+08:00')).sentence).toBe('这一季 3 月 20 日结束了。')
  })
  it('a pace sentence of whoever is in time holds on the closing day itself', () => {
    const last = new Date('2027-03-20T10:00:00+08:00')
    expect(band(16 * HOUR - 60, last).sentence).toBe('一天学 1 分钟，3 月 20 日前能学到 16 学时。')
  })
})
