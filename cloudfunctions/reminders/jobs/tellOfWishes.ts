import type { NodeRecord, NoticeRecord, WishRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { log } from '../../shared/log'
import { accountReader } from '../../shared/messages'
import { budget } from '../budget'
import { reserveFor, SLICE } from '../planning'
import { type JobRepo, jobRepo, type RemindersRepo } from '../repo'
import { campaignOfTelling, tellingOf } from '../rules/tellings'

/** Notices at once: as many as a busy hour leaves. */
const PAGE = 100
const TELLING_MS = 15_000
/** Duties that may be held at a place within the one that a wish names. */
const SMALL = ['representative', 'helper']

/**
 * Gives everybody whom something about a wish concerns their one message of it, and a delivery. The notice goes in the same
 * transaction, so what was left once is told once, whoever dies on the way.
 */
export const tellOfWishes: Job = async ({ db, now, requestId }) => {
  const repo = jobRepo(db)
  const notices = await repo.outside.notices(PAGE)
  const [wishes, nodes] = await aboutAll(notices, repo.outside)
  const left = budget(TELLING_MS, now)
  let [told, failed] = [0, 0]
  for (const notice of notices) {
    if (!left()) break
    const wish = wishes.get(notice.wishId) ?? null
    const village = nodes.get(wish?.villageId ?? '')?.name ?? ''
    try {
      told += await tell({ notice, wish, village, now }, repo)
    } catch (error) {
      failed += 1
      log({ requestId, what: 'a notice of a wish stays for later', error })
    }
  }
  return { told, failed }
}

const byId = <T extends { _id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record._id, record]))

async function aboutAll(
  notices: readonly NoticeRecord[],
  repo: RemindersRepo,
): Promise<[Map<string, WishRecord>, Map<string, NodeRecord>]> {
  const wishes = await repo.wishes(notices.map(({ wishId }) => wishId))
  return [byId(wishes), byId(await repo.nodes(wishes.map(({ villageId }) => villageId)))]
}

interface Left {
  notice: NoticeRecord
  wish: WishRecord | null
  village: string
  now: Date
}

/** Answers how many got a message. Of a wish that is gone nobody is told. */
async function tell({ notice, wish, village, now }: Left, repo: JobRepo): Promise<number> {
  const telling = wish && tellingOf(notice, wish)
  const ids = telling ? await readersOf(notice.to, repo.outside) : []
  const people = await repo.outside.readers(ids.slice(0, SLICE))
  const all = ids.length <= SLICE
  return repo.inTransaction(async (inside) => {
    if (!(await inside.notice(notice._id))) return 0
    await inside.removeNotice(notice._id)
    if (!wish || !telling || people.length === 0) return 0
    const campaign = campaignOfTelling({ notice, telling, wish, village, now })
    const rest = { personIds: ids, done: SLICE, state: 'planning' as const }
    await inside.putCampaign(all ? campaign : { ...campaign, ...rest })
    return reserveFor(campaign, people, inside, now)
  })
}

/** The ids of the readers whom a notice is to; an account that has become somebody's is theirs. */
async function readersOf(to: NoticeRecord['to'], repo: RemindersRepo): Promise<string[]> {
  if ('personId' in to) return [to.personId]
  if ('openid' in to) return [(await repo.account(to.openid))?.personId ?? accountReader(to.openid)]
  const { role, nodeId } = to
  const [place] = await repo.nodes([nodeId])
  if (!place) return []
  const within = SMALL.includes(role) ? (await repo.nodesIn(nodeId)).map(({ _id }) => _id) : []
  const places = [...place.path, nodeId, ...within]
  const holders = await repo.onDuty([...new Set(places)])
  const holds = holders.filter(({ duties }) =>
    duties.some((duty) => duty.role === role && duty.nodeIds.some((id) => places.includes(id))),
  )
  return holds.map(({ _id }) => _id).sort()
}
