import { empty } from './empty'
import type { Seed, SeedSecrets } from './seed'
import { town } from './town/town'

/** Each makes its documents as they stand at `at`: nothing in them lies later. */
export const seeds: Record<'town' | 'empty', (at: Date, secrets: SeedSecrets) => Seed> = { town, empty }
