import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Rule {
  within: RegExp
  except?: RegExp
  never: RegExp
}

/** What imports don't show. */
const rules: Rule[] = [
  {
    // The clock, randomness and the environment, in rules, views and the domain.
    within: /^cloudfunctions\/[^/]+\/rules\/|-view\.ts$|^types\/domain\//,
    never:
      /\bDate\.now\b|\bDate\(\)|\bnew Date\b(?!\()|\bdayjs\(\)|\bperformance\.now\b|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b|\bwebcrypto\b|\bprocess\.env\b/,
  },
  {
    within: /^cloudfunctions\//,
    except: /\/repo\.ts$|^cloudfunctions\/shared\/(documents|transact)\.ts$/,
    never: /\.collection\s*[(<]/,
  },
  {
    within: /^src\//,
    except: /^src\/(platform\/cloud\/|api\/send\.ts$)/,
    never: /\bcallFunction\b/,
  },
  // src/api/send.ts calls the platform's own `callFunction`, never WeChat's.
  { within: /^src\/api\/send\.ts$/, never: /\.callFunction\s*\(/ },
]

/** The lines of one file that break a rule: `file:line text`. */
export function impureLinesOf(file: string, lines: readonly string[]): string[] {
  const asked = rules.filter(({ within, except }) => within.test(file) && !except?.test(file))
  return lines.flatMap((line, i) =>
    asked.some(({ never }) => never.test(line)) ? [`${file}:${i + 1} ${line.trim()}`] : [],
  )
}

export function impureLines(folders = ['cloudfunctions', 'src', 'types']): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => impureLinesOf(file, readFileSync(file, 'utf8').split('\n')))
}
