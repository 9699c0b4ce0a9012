import { openBrowser } from './browser'
import { missingLibrary } from './missing-library'

test('a missing library is named with the package that holds it', () => {
  const said = 'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file'
  expect(missingLibrary(said)).toBe('libnss3.so is missing: apt-get install libnss3')
})

test('an unknown library is named all the same, and another failure is left as it is', () => {
  expect(missingLibrary('error while loading shared libraries: libodd.so.7: cannot open')).toContain(
    'libodd.so.7',
  )
  expect(missingLibrary('Timeout 30000ms exceeded')).toBeNull()
})

test('a browser that is not there is reported with what to do', async () => {
  const before = process.env.CHROMIUM_PATH
  process.env.CHROMIUM_PATH = '/nowhere/chromium'
  const failure = openBrowser().finally(() => {
    if (before === undefined) delete process.env.CHROMIUM_PATH
    else process.env.CHROMIUM_PATH = before
  })
  await expect(failure).rejects.toThrow(/apt-get install chromium[\s\S]*CHROMIUM_PATH/)
})
