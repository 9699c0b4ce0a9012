import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { limits } from '../limits'

/** One deployable function as the build leaves it: index.js, config.json, package.json. */
export interface FunctionBundle {
  name: string
  entry: string
  /** Open API names this function may call (`permissions.openapi` of its config.json). */
  openapi: string[]
  timeoutMs: number
  trigger: { name: string; cron: string } | null
  /** `Event` names of the WeChat pushes that go to this function. */
  pushes: string[]
}

interface Config {
  permissions?: { openapi?: string[] }
  timeout?: number
  triggers?: { name: string; type: string; config: string }[]
  pushes?: string[]
}

const readConfig = (folder: string): Config => {
  const file = join(folder, 'config.json')
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Config
  } catch (error) {
    throw new Error(`${file} is not strict JSON: ${(error as Error).message}`)
  }
}

const timeoutOf = (name: string, { timeout }: Config): number => {
  if (timeout === undefined) return limits.functionTimeoutMs
  const ms = timeout * 1_000
  if (ms >= 1_000 && ms <= limits.functionTimeoutMaxMs) return ms
  throw new Error(`function ${name}: timeout ${timeout} s is not between 1 and 60 s`)
}

const triggerOf = (name: string, { triggers = [] }: Config): FunctionBundle['trigger'] => {
  if (triggers.length > 1)
    throw new Error(`function ${name}: one timer a function, ${triggers.length} declared`)
  const [trigger] = triggers
  if (!trigger) return null
  if (trigger.type !== 'timer')
    throw new Error(`function ${name}: trigger type ${trigger.type} is Unsupported`)
  return { name: trigger.name, cron: trigger.config }
}

const readBundle = (name: string, folder: string): FunctionBundle => {
  const config = readConfig(folder)
  return {
    name,
    entry: resolve(folder, 'index.js'),
    openapi: config.permissions?.openapi ?? [],
    timeoutMs: timeoutOf(name, config),
    trigger: triggerOf(name, config),
    pushes: config.pushes ?? [],
  }
}

/** Every function under these folders, by name; a later folder's function replaces an earlier one's. */
export function readBundles(folders: string[]): Map<string, FunctionBundle> {
  const bundles = new Map<string, FunctionBundle>()
  for (const folder of folders.filter(existsSync))
    for (const name of readdirSync(folder))
      if (existsSync(join(folder, name, 'index.js'))) bundles.set(name, readBundle(name, join(folder, name)))
  return bundles
}
