import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PURE = /^cloudfunctions\/[^/]+\/rules\/|-view\.ts$|^types\/domain\//
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bdayjs\(\)|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bprocess\.env\b/

/** Lines of rules, views and the domain that read the clock, randomness or the environment: what imports don't show. */
export function impureLines(folders = ['cloudfunctions', 'src', 'types']): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
    .filter((file) => PURE.test(file) && file.endsWith('.ts'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, i) => (IMPURE.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    )
}
