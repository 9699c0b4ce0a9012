/** What a fresh cloud starts with. */
export interface Seed {
  /** Documents by collection, dates as `Date`. */
  documents: Record<string, object[]>
  /** Whom the shell and the start-up table offer; every other openid may be typed. */
  people: SeedPerson[]
  /** The moment the cloud's clock is set to: the one that the seed was made for. */
  opensAt: string
}

export interface SeedPerson {
  openid: string
  name: string
  /** Who this is, in a few Chinese words. */
  who: string
  /** What to look at as this person. */
  note?: string
}

/** Without `--at` a seeded start opens in mid-season (DESIGN §1). */
export const midSeason = '2026-12-15T19:30:00.000+08:00'

/** What of the environment a seed needs: phone numbers are sealed as the functions would. */
export interface SeedSecrets {
  phoneKey: string
}
