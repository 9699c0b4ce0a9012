import type { DutyView } from '@contract/study'
import { tabsOf } from '../../src/components/tab-bar/tabs'
import { type Desk, deskKey, desksOf, deskUrl, isDesk } from '../../src/first-paint/desks'

const duty = (role: DutyView['role'], ...nodes: [string, string][]): DutyView => ({
  role,
  at: nodes.map(([, name]) => name),
  nodes: nodes.map(([id, name]) => ({ id, name })),
})
const group = duty('instructor', ['n-b01-s1', '东莞学习小组'], ['n-b01-s2', '佛山学习小组'])
const branch = duty('secretary', ['n-b01', '青石桥村党支部'])
const town = duty('organiser', ['root', '樟树坳镇'], ['n-committee', '樟树坳镇党委'])

const bar = (member: boolean, bound: boolean, desks: Desk[]) => {
  const tabs = tabsOf({ member, bound, desks }, desks[0])
  return { words: tabs.map(({ word }) => word), first: tabs[0]?.url }
}

describe('the bar', () => {
  it('is a member’s of four, a villager’s with 心愿 in it, and of two before anything is known', () => {
    expect(bar(true, true, []).words).toEqual(['今日', '课程', '小组', '我的'])
    expect(bar(false, true, []).words).toEqual(['今日', '心愿', '课程', '我的'])
    expect(bar(false, false, []).words).toEqual(['今日', '心愿', '课程'])
    expect(tabsOf(null, undefined).map(({ word }) => word)).toEqual(['今日', '课程'])
  })
  it('begins with the desk of whoever has one, and never has more than five', () => {
    const both = desksOf([town, branch, group])
    expect(bar(true, true, both).words).toEqual(['工作台', '今日', '课程', '小组', '我的'])
    expect(bar(true, true, desksOf([group])).first).toBe('/packages/instructor/index?groupId=n-b01-s1')
  })
  it('calls the desk of the whole town 总览', () => {
    expect(bar(false, true, desksOf([town])).words).toEqual(['总览', '今日', '课程', '我的'])
  })
})

describe('desks', () => {
  it('come one a group, one a branch and one for the town, nearest to people first', () => {
    const desks = desksOf([duty('member', ['n-b01', '青石桥村党支部']), town, branch, group])
    expect(desks.map(deskKey)).toEqual([
      'instructor:n-b01-s1',
      'instructor:n-b01-s2',
      'secretary:n-b01',
      'organiser:root',
    ])
    expect(desks.map(deskUrl)).toEqual([
      '/packages/instructor/index?groupId=n-b01-s1',
      '/packages/instructor/index?groupId=n-b01-s2',
      '/packages/secretary/index?branchId=n-b01',
      '/packages/organiser/index',
    ])
  })
  it('have one for wishes, whichever of a representative’s and a helper’s duties open it', () => {
    const both = desksOf([
      duty('helper', ['n-v01', '青石桥村']),
      duty('representative', ['n-v01-a1', '一片']),
    ])
    expect(both.map(deskKey)).toEqual(['representative:n-v01-a1'])
    expect(deskUrl(both[0]!)).toBe('/packages/wishdesk/index?home=1')
    expect(isDesk('helper:wishes', both[0]!)).toBe(true)
    expect(isDesk('secretary:n-b01', both[0]!)).toBe(false)
  })
  it('are told apart by their key, the town’s by the role alone', () => {
    const [first, second] = desksOf([group])
    const [all] = desksOf([town])
    expect(isDesk('instructor:n-b01-s1', first!)).toBe(true)
    expect(isDesk('instructor:n-b01-s1', second!)).toBe(false)
    expect(isDesk('organiser:n-committee', all!)).toBe(true)
    expect(isDesk('countyViewer:root', all!)).toBe(false)
  })
})
