import { earlyPlayers, firstPageFiles } from '../../scripts/check/first-page'
import { folderOf } from './sources'

const app = `routes=[Object.assign({"path":"pages/today/index","load":function(a,u){return[Promise.all([w.e(12),w.e(7)]).then(w.bind(w,1)),a,u]}},{}),
Object.assign({"path":"pages/mine/index","load":function(a,u){return[w.e(8).then(w.bind(w,2)),a,u]}},{})]`
const build = (more: Record<string, string> = {}) =>
  folderOf({
    'index.html': '<script src="/app/js/app.1f.js"></script><link href="/app/css/app.css" rel="stylesheet">',
    'js/app.1f.js': app,
    'css/app.css': '',
    'js/12.aa.js': '',
    'css/12.css': '',
    'js/7.bb.js': '',
    'js/8.cc.js': 'new MediaSource()',
    'js/120.dd.js': '',
    ...more,
  })

test('the first page is index.html, what it asks for and the chunks of the route', () => {
  const files = ['index.html', 'js/app.1f.js', 'css/app.css', 'js/12.aa.js', 'css/12.css', 'js/7.bb.js']
  expect(firstPageFiles(build(), 'pages/today/index').sort()).toEqual(files.sort())
})

test('a stream player in a chunk of another page is let be, in one of the first page it is named', () => {
  const kept = build()
  expect(earlyPlayers(kept, firstPageFiles(kept, 'pages/today/index'))).toEqual([])
  const broken = build({ 'js/7.bb.js': 'var e="hlsError"' })
  expect(earlyPlayers(broken, firstPageFiles(broken, 'pages/today/index'))).toEqual([
    'js/7.bb.js carries a stream player, and the first page loads it',
  ])
})

test('a page that the build has no route for is said', () => {
  expect(() => firstPageFiles(build(), 'pages/none/index')).toThrow('no route pages/none/index')
})
