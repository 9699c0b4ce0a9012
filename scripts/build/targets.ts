import { buildFunctions } from './functions'
import { buildLocalCloud } from './localCloud'
import { buildMini } from './mini'

export interface Target {
  says: string
  /** Folders and files whose contents decide whether it must be built again. */
  sources: string[]
  output: string
  build: () => Promise<void>
}

const always = ['package-lock.json', 'tsconfig.json', 'scripts/build', 'types']
const mini = [...always, 'src', 'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'babel.config.js']

export const targets: Record<'functions' | 'cloud' | 'h5' | 'weapp', Target> = {
  functions: {
    says: 'cloud functions',
    sources: [...always, 'cloudfunctions', 'config/templates.ts'],
    output: 'dist/cloudfunctions',
    build: buildFunctions,
  },
  cloud: {
    says: 'local cloud',
    // The seed is counted by the functions' own rules.
    sources: [
      ...always,
      'local-cloud',
      'config/collections.ts',
      'config/templates.ts',
      'scripts/seed',
      'cloudfunctions',
    ],
    output: 'dist/local-cloud/main.cjs',
    build: buildLocalCloud,
  },
  h5: {
    says: 'mini program for the browser',
    sources: mini,
    output: 'dist/h5/index.html',
    build: () => buildMini('h5'),
  },
  weapp: {
    says: 'mini program for WeChat',
    sources: [...mini, 'project.config.json'],
    output: 'dist/weapp/app.json',
    build: () => buildMini('weapp'),
  },
}
