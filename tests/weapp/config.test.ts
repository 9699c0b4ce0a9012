import { configFaults } from '../../scripts/check/weapp/config'
import { folderOf, sound } from './sources'

const without = (path: string) => Object.fromEntries(Object.entries(sound).filter(([name]) => name !== path))
const app = (more: object) =>
  folderOf({ ...sound, 'app.json': JSON.stringify({ ...JSON.parse(sound['app.json']!), ...more }) })

test('a sound mini program has no faults', () => {
  expect(configFaults(folderOf(sound))).toEqual([])
})

test('a page that was not built is named', () => {
  expect(configFaults(folderOf(without('packages/lesson/index.wxml')))).toEqual([
    'packages/lesson/index.wxml is missing',
  ])
})

test.each([
  ['a key that WeChat would ignore', { windows: {} }, 'app.json: windows is no key that this check knows'],
  [
    'a colour by name',
    { window: { backgroundColor: 'red' } },
    'app.json: window can\'t be {"backgroundColor":"red"}',
  ],
  [
    'a mode that does not exist',
    { requiredBackgroundModes: ['music'] },
    'requiredBackgroundModes can\'t be ["music"]',
  ],
  [
    'a page listed twice',
    { pages: ['pages/today/index', 'pages/today/index'] },
    'app.json names pages/today/index twice',
  ],
  [
    'a page of a subpackage in the main one',
    { pages: ['packages/lesson/index'], subPackages: [{ root: 'packages/lesson/', pages: ['other'] }] },
    'app.json lists packages/lesson/index in the main package, and it lies in a subpackage',
  ],
])('%s is a fault', (_, more, fault) => {
  expect(configFaults(app(more)).join('\n')).toContain(fault)
})

test('a page that says what it cannot, or names a component that is not there, is named', () => {
  const folder = folderOf({
    ...sound,
    'pages/today/index.json': '{"navigationBarTextStyle":"grey","usingComponents":{"c":"../none"}}',
  })
  expect(configFaults(folder)).toEqual([
    'pages/today/index.json: navigationBarTextStyle can\'t be "grey"',
    'pages/today/index.json: the component ../none is missing',
  ])
})
