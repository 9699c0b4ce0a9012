import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { fitsThisMachine, inflatedChromium } from './chromium-cache'
import { missingLibrary } from './missing-library'

interface Candidate {
  from: string
  executablePath: string
  env?: Record<string, string>
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const fromPackage = async (): Promise<Candidate[]> => {
  if (!fitsThisMachine()) return []
  const { executablePath, libraries } = await inflatedChromium()
  const env = { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>
  return [{ from: 'npm @sparticuz/chromium', executablePath, env }]
}

/** CHROMIUM_PATH alone where it is set; else npm's, which needs no system package, then whatever is installed. */
const candidates = async (): Promise<Candidate[]> => {
  const named = process.env.CHROMIUM_PATH
  if (named) return [{ from: 'CHROMIUM_PATH', executablePath: named }]
  const found = installed.filter((path) => existsSync(path))
  return [...(await fromPackage()), ...found.map((path) => ({ from: path, executablePath: path }))]
}

/** A headless browser; where none starts, the error names each that was tried and what it lacks. */
export const openBrowser = async (): Promise<Browser> => {
  const failures: string[] = []
  for (const { from, ...candidate } of await candidates()) {
    try {
      return await chromium.launch({ ...candidate, args: flags })
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause)
      failures.push(`${from}: ${missingLibrary(said) ?? said}`)
    }
  }
  throw new Error(
    [
      'No browser starts. Install one (apt-get install chromium) or name one in CHROMIUM_PATH.',
      ...failures,
    ].join('\n'),
  )
}
