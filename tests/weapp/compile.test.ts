import { compileFaults } from '../../scripts/check/weapp/compile'
import { importFaults } from '../../scripts/check/weapp/imports'
import { folderOf, sound } from './sources'

/** What the compilers say of the sound mini program with something in it changed. */
const compiled = (more: Record<string, string> = {}) => compileFaults(folderOf({ ...sound, ...more }))

/** The package has programs for Linux, macOS and Windows; elsewhere the check says that it has none. */
const saying = (...faults: string[]) =>
  'faults' in compiled() ? { faults } : { unavailable: expect.stringMatching(/wcc|wcsc/) }

test('a sound mini program compiles', () => {
  expect(compiled()).toEqual(saying())
})

test.each([
  ['an open tag', '<view>', 'pages/today/index.wxml:1:1: end tag missing, near `view`'],
  [
    'a broken expression',
    '<view wx:if="{{a b}}"/>',
    'pages/today/index.wxml:1:12: Bad attr `wx:if` with message: unexpected token `b`.',
  ],
])('%s in wxml is named with its line', (_, wxml, fault) => {
  expect(compiled({ 'pages/today/index.wxml': wxml })).toEqual(saying(fault))
})

test.each([
  ['a stray brace', '.a } {', 'ERR: pages/today/index.wxss(1:7): unexpected `'],
  [
    'an import of nothing',
    '@import "none.wxss";',
    'ERR: path `none.wxss` not found from `pages/today/index.wxss`.',
  ],
])('%s in wxss is named', (_, wxss, fault) => {
  expect(compiled({ 'pages/today/index.wxss': wxss })).toEqual(saying(fault))
})

test('a broken script in a template is named', () => {
  expect(compiled({ 'sums.wxs': 'var a = ;' })).toEqual(saying('sums.wxs:1:8:Expected exp'))
})

test('a template that is imported and not there is named', () => {
  expect(importFaults(folderOf(sound))).toEqual([])
  expect(importFaults(folderOf({ ...sound, 'comp.wxml': '<import src="./none.wxml"/>' }))).toEqual([
    'comp.wxml imports ./none.wxml, which is missing',
  ])
})
