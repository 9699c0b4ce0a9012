import type { SeasonView } from '@contract/study'
import type { SeasonRecord } from '@records/index'

/**
 * A season with its 学时 turned into content seconds.
 * @example a season of 16 学时 at 45 minutes has requiredSec 43,200 and secPerHour 2,700
 */
export function seasonView(season: SeasonRecord): SeasonView {
  const secPerHour = season.minutesPerHour * 60
  return {
    id: season._id,
    name: season.name,
    opensOn: season.opensOn,
    closesOn: season.closesOn,
    secPerHour,
    requiredSec: season.requiredHours * secPerHour,
    rooms: season.rooms.map(({ category, requiredHours }) => ({
      category,
      requiredSec: requiredHours * secPerHour,
    })),
  }
}
