import { spawn } from 'node:child_process'
import { join } from 'node:path'

const TARO = join('node_modules', '@tarojs', 'cli', 'bin', 'taro')

/** Builds the mini program for one platform with Taro; its words are shown only if it fails. */
export function buildMini(type: 'h5' | 'weapp'): Promise<void> {
  const child = spawn(process.execPath, [TARO, 'build', '--type', type], {
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: type },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (part) => said.push(part))
  child.stderr.on('data', (part) => said.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`taro build --type ${type} failed\n${Buffer.concat(said)}`)),
    )
  })
}
