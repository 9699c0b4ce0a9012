import { shareOf } from '../../src/packages/lesson/share'

test('a lesson is sent on by its own address', () => {
  expect(shareOf({ id: 'l-1', title: '屋场会怎么开', closed: false })).toEqual({
    title: '屋场会怎么开',
    path: '/packages/lesson/index?id=l-1',
  })
})

test('a closed lesson sends neither its name nor its address', () => {
  const sent = JSON.stringify(shareOf({ id: 'l-case', title: '案例', closed: true }))
  expect(sent).not.toContain('l-case')
  expect(sent).not.toContain('案例')
})
