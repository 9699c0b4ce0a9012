import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder with some files in it. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wuchang-build-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const page = (path: string) => ({
  [`${path}.js`]: '',
  [`${path}.json`]: '{"usingComponents":{"comp":"../../comp"}}',
  [`${path}.wxml`]: '<import src="../../base.wxml"/><view>{{name}}</view>',
  [`${path}.wxss`]: '.page { color: var(--ink) }',
})

/** A small mini program that WeChat would take. */
export const sound: Record<string, string> = {
  'app.js': '',
  'app.json': JSON.stringify({
    pages: ['pages/today/index'],
    subPackages: [{ root: 'packages/lesson', pages: ['index'] }],
    window: { navigationBarTextStyle: 'black' },
  }),
  'app.wxss': '@import "./common.wxss";',
  'common.wxss': '.row { display: flex }',
  'base.wxml': '<template name="one"><view class="row">{{i.v}}</view></template>',
  'comp.js': '',
  'comp.json': '{"component":true}',
  'comp.wxml': '<view/>',
  ...page('pages/today/index'),
  ...page('packages/lesson/index'),
}
