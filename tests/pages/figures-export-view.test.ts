import { isMaking, progressOf } from '../../src/packages/figures/export-view'

it('a file is said to be done only when it is, whatever its rows come to', () => {
  expect(progressOf({ done: 0, rows: 0 })).toEqual({ words: '行都写好了，正在装成表', percent: 0 })
  expect(progressOf({ done: 500, rows: 1_415 })).toEqual({ words: '写到第 500 行，共 1415 行', percent: 35 })
  expect(progressOf({ done: 1_415, rows: 1_415 }).percent).toBe(99)
  expect((['making', 'ready', 'failed'] as const).map((state) => isMaking({ state }))).toEqual([
    true,
    false,
    false,
  ])
})
