import { createPlayhead } from '../../src/packages/lesson/playhead'

const started = () => {
  const playhead = createPlayhead(0)
  let shows = 0
  playhead.onShown(() => shows++)
  return { playhead, shows: () => shows }
}

test('no tick shows anything, and what is shown when asked is where the last one stood', () => {
  const { playhead, shows } = started()
  for (let tick = 1; tick <= 240; tick++) playhead.move(tick / 4)
  expect([playhead.at(), playhead.shown(), shows()]).toEqual([60, 0, 0])
  playhead.show()
  playhead.show()
  expect([playhead.shown(), shows()]).toEqual([60, 1])
})

test('a jump is shown at once', () => {
  const { playhead, shows } = started()
  playhead.move(1)
  playhead.jump(120)
  expect([playhead.shown(), shows()]).toEqual([120, 1])
})

test('whoever stops listening hears nothing more', () => {
  const { playhead } = started()
  let told = 0
  playhead.onShown(() => told++)()
  playhead.jump(5)
  expect(told).toBe(0)
})
