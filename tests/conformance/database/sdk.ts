import { randomUUID } from 'node:crypto'
import { localService } from './service'

/**
 * The unmodified wx-server-sdk against local-cloud, or, with credentials, against the real service:
 *
 *   CLOUDBASE_ENV=<environment> TENCENTCLOUD_SECRETID=… TENCENTCLOUD_SECRETKEY=… npx jest tests/conformance/database
 *
 * Every collection is new and has a random name, so a shared environment can be used; they stay there empty of meaning.
 * Files that import `service.ts` look inside local-cloud and run against it alone.
 */
export const realEnvironment = process.env.CLOUDBASE_ENV

/** The SDK's own types make every answer `void | string | …`, so here its words and answers have none. */
export type Untyped = any

export interface Sdk {
  db: Db
  _: Untyped
  $: Untyped
  /** A new collection with these documents. */
  fresh(documents?: object[]): Promise<Documents>
  close(): Promise<void>
}

/** The part of the SDK's database that is used here. */
export interface Db {
  collection(name: string): Documents
  createCollection(name: string): Promise<unknown>
  runTransaction<T>(body: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
  startTransaction(): Promise<Transaction>
  serverDate(options?: { offset: number }): Untyped
  RegExp(options: { regexp: string; options?: string }): Untyped
  command: Untyped
  Geo: Untyped
}
export interface Transaction {
  collection(name: string): Documents
  commit(): Promise<void>
  rollback(reason?: unknown): Promise<void>
}
export interface Documents extends Selection {
  collectionName: string
  add(options: { data: Untyped }): Promise<{ _id: string | number; _ids: (string | number)[] }>
  doc(id: string | number): OneDocument
  aggregate(): Untyped
}
export interface Selection {
  where(query: Untyped): Selection
  orderBy(path: string, way: 'asc' | 'desc'): Selection
  limit(max: number): Selection
  skip(offset: number): Selection
  field(projection: Untyped): Selection
  options(options: Untyped): Selection
  get(): Promise<{ data: Untyped[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Untyped; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
export interface OneDocument {
  field(projection: Untyped): OneDocument
  get(): Promise<{ data: Untyped }>
  set(options: {
    data: Untyped
  }): Promise<{ _id: string | number; stats: { created: number; updated: number } }>
  update(options: { data: Untyped }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

const cloud = require('wx-server-sdk')

/** Points the SDK of this process at a service; the SDK reads these variables at every call. */
export function connect(url: string): Db {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  })
  cloud.init({ env: 'local', keepalive: true })
  return cloud.database()
}

function connectReal(): Db {
  cloud.init({ env: realEnvironment })
  return cloud.database()
}

/** Against the real service where an environment is named, unless the test asks for local-cloud itself. */
export async function openSdk({ real = realEnvironment !== undefined } = {}): Promise<Sdk> {
  const local = real ? null : await localService()
  const db = local ? connect(local.url) : connectReal()
  return {
    db,
    _: db.command,
    $: db.command.aggregate,
    async fresh(documents = []) {
      const name = newName()
      await db.createCollection(name)
      if (documents.length > 0) await db.collection(name).add({ data: documents })
      return db.collection(name)
    },
    close: async () => local?.close(),
  }
}

const newName = (): string => `t${randomUUID().replaceAll('-', '').slice(0, 20)}`

/** What a call was refused with: the SDK keeps the service's code only in some of its errors. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ errCode?: number; code?: string; errMsg: string }> {
  try {
    await call
  } catch (error) {
    const { errCode, code, errMsg, message } = error as Record<string, Untyped>
    return {
      errMsg: errMsg ?? message,
      ...(code === undefined ? {} : { code }),
      ...(errCode === undefined ? {} : { errCode }),
    }
  }
  throw new Error('the call was not refused')
}
