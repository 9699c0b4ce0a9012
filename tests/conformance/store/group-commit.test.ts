import { groupCommit } from '../../../local-cloud/store/group-commit'

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const writes: { items: number[]; end: () => void; fail: () => void }[] = []
  const commit = groupCommit<number>(
    (items) =>
      new Promise((resolve, reject) =>
        writes.push({ items, end: resolve, fail: () => reject(new Error('full')) }),
      ),
  )
  return { writes, commit }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('writers that come during a write share the next one', async () => {
  const { writes, commit } = slowDisk()
  const first = commit([1])
  await turn()
  const second = commit([2])
  const third = commit([3, 4])
  await turn()
  expect(writes.map(({ items }) => items)).toEqual([[1]])
  writes[0]!.end()
  await first
  await turn()
  expect(writes.map(({ items }) => items)).toEqual([[1], [2, 3, 4]])
  writes[1]!.end()
  await Promise.all([second, third])
})
test('after a failed write nothing is acknowledged any more', async () => {
  const { writes, commit } = slowDisk()
  const first = commit([1])
  await turn()
  const second = commit([2])
  writes[0]!.fail()
  await expect(first).rejects.toThrow('full')
  await expect(second).rejects.toThrow('full')
  await expect(commit([3])).rejects.toThrow('full')
  expect(writes).toHaveLength(1)
})
