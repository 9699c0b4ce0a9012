import { join } from 'node:path'
import { assemble } from './assemble'
import { openGround } from './ground'
import { DEFAULT_PORT, type LocalCloudOptions } from './options'
import { createHttp, listen } from './server/http'
import type { Town } from './town'

export interface RunningCloud {
  url: string
  port: number
  town: Town
  /** What the functions find in their environment. */
  functionEnv: Record<string, string>
  close(): Promise<void>
}

/** Starts everything and resolves when it serves. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<RunningCloud> {
  const ground = await openGround(options)
  let url = ''
  const { cloud, pool } = assemble(options, ground, () => url)
  const server = createHttp(cloud, join(options.root, 'dist'))
  const port = await listen(server, options.port ?? DEFAULT_PORT)
  url = `http://127.0.0.1:${port}`
  if (options.timers !== false) cloud.timers.start()
  const close = async () => {
    cloud.timers.stop()
    server.close()
    server.closeAllConnections()
    await pool.close()
    await ground.close()
  }
  return { url, port, town: ground.town, functionEnv: ground.functionEnv, close }
}
