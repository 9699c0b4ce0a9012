import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { seededFiles } from '../scripts/seed/files'
import type { LocalCloud } from './cloud'
import { createFaults } from './faults/faults'
import type { Ground } from './ground'
import { createLiveEvents } from './local/live-events'
import { createNetwork } from './local/network'
import { createMetrics } from './metrics'
import { DEFAULT_WORKERS, type LocalCloudOptions } from './options'
import { publishedPages } from './published-pages'
import { readBundles } from './runtime/bundles'
import { createFunctions } from './runtime/functions'
import { createInvocations } from './runtime/invocations'
import { createPool } from './runtime/pool'
import { createPushes } from './runtime/pushes'
import { shareOffset } from './runtime/shared-offset'
import { createTimers } from './runtime/timers'
import { ownTemplates } from './settings'
import { openFolder, openMemoryFiles } from './storage/file-store'
import { createLinks } from './storage/links'
import { besideSeededFiles } from './storage/seeded-files'
import { createWeChat } from './wechat/wechat'

/** Puts the parts together; `url` is known once the server listens. */
export function assemble(options: LocalCloudOptions, ground: Ground, url: () => string) {
  const { root, data } = options
  const { clock, database, town } = ground
  const pool = createPool({
    workerFile: options.workerFile,
    size: options.workers ?? DEFAULT_WORKERS,
    setup: { offset: shareOffset(clock), modules: join(root, 'node_modules') },
  })
  const invocations = createInvocations()
  const metrics = createMetrics()
  const live = createLiveEvents()
  const functions = createFunctions({
    bundles: readBundles([join(root, 'dist', 'cloudfunctions'), ...(options.functions ?? [])]),
    pool,
    invocations,
    metrics,
    url,
    secrets: ground.functionEnv,
  })
  const wechat = openWeChat(options, ground)
  wechat.onMessage((message) => live.emit('message', message))
  const cloud: LocalCloud = {
    clock,
    database,
    town,
    functions,
    invocations,
    metrics,
    wechat,
    live,
    timers: createTimers(functions, clock),
    pushes: createPushes(functions, clock),
    files: besideSeededFiles(
      data === null ? openMemoryFiles() : openFolder(join(data, 'files')),
      seededFiles(root),
    ),
    links: createLinks(ground.filesKey, clock, url),
    faults: createFaults(),
    network: createNetwork(),
    adminToken: options.adminToken ?? randomUUID(),
  }
  return { cloud, pool }
}

function openWeChat({ root, data }: LocalCloudOptions, { clock, town, functionEnv }: Ground) {
  const known = new Set(town.people.map(({ openid }) => openid))
  return createWeChat({
    templates: ownTemplates(functionEnv),
    clock,
    file: data === null ? null : join(data, 'wechat.jsonl'),
    pages: publishedPages(join(root, 'dist', 'weapp', 'app.json')),
    known: (openid) => known.has(openid),
  })
}
