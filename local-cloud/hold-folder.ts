import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Keeps a second cloud off a data folder: each would trust its own memory and overwrite the other. A socket is held,
 * not a file, because it stops answering the moment its holder dies, however that happens.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const socket = socketOf(realpathSync(folder))
  if (await answers(socket))
    throw new Error(
      `another local cloud is running on ${folder}; stop it, or name another folder with --data`,
    )
  if (process.platform !== 'win32') rmSync(socket, { force: true })
  const server = createServer().listen(socket).unref()
  await once(server, 'listening')
  return () => closed(server)
}

/** Short enough for every system's limit on socket paths. */
function socketOf(folder: string): string {
  const name = `wuchang-cloud-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asking = connect(socket)
    asking.once('error', () => resolve(false))
    asking.once('connect', () => {
      asking.destroy()
      resolve(true)
    })
  })

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
