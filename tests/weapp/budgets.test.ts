import { overEntryBudget, overWeappBudgets } from '../../scripts/check/budgets'

const KB = 1_024
const file = (path: string, kb: number) => ({ path, bytes: kb * KB })
const roots = ['packages/lesson', 'packages/setup']

test('packages at their budgets are kept', () => {
  const files = [
    file('app.js', 600),
    file('packages/lesson/index.js', 400),
    file('packages/setup/index.js', 400),
  ]
  expect(overWeappBudgets(files, roots)).toEqual([])
})

test('a main package that is too big is named with its heaviest files first', () => {
  const files = [file('app.js', 100), file('taro.js', 450), file('vendors.js', 60)]
  expect(overWeappBudgets(files, roots)).toEqual([
    'main package: 610.0 KB, 10.0 KB over its 600.0 KB',
    '  450.0 KB taro.js',
    '  100.0 KB app.js',
    '  60.0 KB vendors.js',
  ])
})

test('a subpackage is counted apart, and a folder that merely begins like it is not its', () => {
  const files = [file('packages/lesson/index.js', 390), file('packages/lesson-old/index.js', 500)]
  expect(overWeappBudgets(files, roots)).toEqual([])
  expect(overWeappBudgets([...files, file('packages/lesson/chart.js', 11)], roots)[0]).toBe(
    'subpackage packages/lesson: 401.0 KB, 1.0 KB over its 400.0 KB',
  )
})

test('the whole is counted without media', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f']
  const files = six.map((name, i) => file(`packages/${name}/index.js`, i === 0 ? 348 : 340))
  const subpackages = six.map((name) => `packages/${name}`)
  expect(overWeappBudgets([...files, file('packages/a/cover.png', 10)], subpackages)).toEqual([])
  expect(overWeappBudgets([...files, file('app.js', 1)], subpackages)[0]).toBe(
    'the whole without media: 2049.0 KB, 1.0 KB over its 2048.0 KB',
  )
})

test('what a browser fetches first has a budget of its own', () => {
  expect(overEntryBudget([file('js/app.js', 180)])).toEqual([])
  expect(overEntryBudget([file('js/app.js', 181)])).toHaveLength(2)
})
