import type { statistics } from '@contract/statistics'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { StatisticsRepo } from '../repo'

const nothing = { columns: [], lines: [] }

export const weekly: Handler<typeof statistics.weekly, StatisticsRepo> = async (_, { repo }) => {
  const report = await repo.report()
  if (!report) return ok({ on: null, villageByMonth: nothing, villageByCategory: nothing })
  const { on, villageByMonth, villageByCategory } = report
  return ok({ on, villageByMonth, villageByCategory })
}
