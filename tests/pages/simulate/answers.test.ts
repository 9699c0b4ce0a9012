import { nobodysHome } from '../../drive/nobodys-home'
import { startPhone } from './phone'

const TODAY = 'pages/today/index'
const data = { ...nobodysHome, town: '樟树坳镇' }
const reply = { ok: true, data, at: '2026-12-15T19:30:00.000+08:00', requestId: 'r1' }

const phoneThatHears = (result: unknown) => startPhone({ callFunction: async () => ({ result }) })

afterEach(() => jest.useRealTimers())

test('fields that a newer server adds are ignored', async () => {
  const newer = { ...reply, weather: 'rain', data: { ...data, weather: 'rain' } }
  const screen = await phoneThatHears(newer).open(TODAY)
  expect(screen.text()).toContain('这里是樟树坳镇的屋场')
})

test.each([
  ['no envelope', 'nonsense'],
  ['an envelope around the wrong data', { ...reply, data: { town: 5 } }],
])('%s is not shown: the page says that the version is old', async (_, result) => {
  const screen = await phoneThatHears(result).open(TODAY)
  expect(screen.text()).toContain('手机上的版本旧了')
})

test('a code that a newer server adds is said in the words for a fault', async () => {
  const screen = await phoneThatHears({
    ...reply,
    ok: false,
    error: { code: 'TooWarm', message: 'the server room is' },
  }).open(TODAY)
  expect(screen.texts('empty__line')).toEqual(['镇里的系统出了点毛病，过一会儿再试'])
})

test('an answer that does not come is waited for with words, and given up', async () => {
  jest.useFakeTimers({ advanceTimers: true })
  const phone = startPhone({ callFunction: () => new Promise(() => undefined) })
  const screen = await phone.open(TODAY, 'painted')
  expect(screen.text()).toContain('正在打开…')
  jest.advanceTimersByTime(8_000)
  await phone.painted()
  expect(screen.text()).toContain('网有点慢，还在打开')
  jest.advanceTimersByTime(4_000)
  await phone.painted()
  expect(screen.text()).toContain('等了一阵没有回音，再试一次')
})
