import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = resolve(__dirname, '..')
const types = resolve(root, 'types')

/** WeChat reads aria-* on any element, Taro's templates drop them: each component lists the ones that are used on it. */
const label = { 'aria-label': '' }
const spoken = { ...label, 'aria-role': '', 'aria-hidden': '', 'aria-live': '', 'aria-checked': '' }

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
  cache: { enable: true },
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
