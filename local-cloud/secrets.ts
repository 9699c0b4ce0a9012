import { randomBytes } from 'node:crypto'
import type { Journal } from './store/journal'

/** What the console would keep in the functions' environment. */
export const functionSecrets = ['SETUP_SECRET', 'PHONE_KEY'] as const
/** Signs temporary URLs. */
const FILES_KEY = 'FILES_KEY'

type Environment = Record<string, string | undefined>

/** Made at the first start and kept with the data; a variable of the same name in the environment wins. */
export async function openSecrets(journal: Journal, environment: Environment) {
  const secretOf = async (name: string): Promise<string> => {
    const given = environment[name]
    if (given) return given
    const kept = journal.meta.get(name)
    if (typeof kept === 'string') return kept
    const made = randomBytes(name === 'SETUP_SECRET' ? 12 : 32).toString('base64url')
    await journal.meta.set(name, made)
    return made
  }
  const entries = await Promise.all(
    functionSecrets.map(async (name) => [name, await secretOf(name)] as const),
  )
  const functionEnv = Object.fromEntries(entries) as Record<(typeof functionSecrets)[number], string>
  return { functionEnv, filesKey: await secretOf(FILES_KEY) }
}
