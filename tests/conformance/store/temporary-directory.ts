import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory of its own for a test; `remove` takes it away. */
export function temporaryDirectory(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'local-cloud-store-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
