import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = resolve(__dirname, '..')
const types = resolve(root, 'types')
const src = resolve(root, 'src')

/** Taro's cache watches the app's own configuration alone: a page's, once changed, would stay as it was. */
const pageConfigs = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.config.ts') && path !== 'app.config.ts')
  .map((path) => resolve(src, path))

/** WeChat reads aria-* on any element, Taro's templates drop them: each component lists the ones that are used on it. */
const label = { 'aria-label': '' }
const state = { 'aria-checked': '', 'aria-selected': '', 'aria-expanded': '' }
const spoken = { ...label, ...state, 'aria-role': '', 'aria-hidden': '', 'aria-live': '' }

/** Sizes stay as written: type follows WeChat's font scale, which rpx and rem do not (look rule 2). */
const asWritten = { pxtransform: { enable: false, config: {} } }

/** A component's styles name only its own classes, so two pages may import components in different orders. */
const anyOrder = { ignoreOrder: true }

export default defineConfig<'webpack5'>({
  projectName: 'wuchang-cloud',
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  // Taro reads these even where nothing is converted.
  designWidth: 750,
  deviceRatio: { 750: 1 },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true, buildDependencies: { pages: pageConfigs } },
  alias: {
    '@contract': resolve(types, 'contract'),
    '@domain': resolve(types, 'domain'),
  },
  plugins: [['@tarojs/plugin-inject', { components: { View: spoken, Input: label } }]],
  mini: {
    compile: { include: [types] },
    postcss: asWritten,
    miniCssExtractPluginOption: anyOrder,
  },
  h5: {
    publicPath: '/app/',
    router: { mode: 'hash' },
    compile: { include: [types] },
    postcss: asWritten,
    miniCssExtractPluginOption: anyOrder,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  },
})
