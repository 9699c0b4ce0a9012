import { countable } from '../../cloudfunctions/tasks/rules/planning'

const person = (_id: string, branchId: string) => ({ _id, member: { branchId, groupId: null } as never })
const people = Array.from({ length: 500 }, (_, i) => person(`p${i}`, i < 16 ? 'small' : 'large'))
const task = (_id: string, groupIds: string[], lessonIds: string[] = []) => ({ _id, groupIds, lessonIds })
const counted = (tasks: ReturnType<typeof task>[]) => countable(tasks, people).map(({ _id }) => _id)

test('a list counts no task that asks more than four hundred, and all the others beside it', () => {
  expect(counted([task('town', ['small', 'large']), task('group', ['small'])])).toEqual(['group'])
})

test('a list counts the newest tasks first, as far as four thousand documents go', () => {
  const lessons = Array.from({ length: 300 }, (_, i) => `l${i}`)
  expect(counted([task('new', ['small']), task('much', ['small'], lessons), task('old', ['small'])])).toEqual(
    ['new', 'old'],
  )
})
