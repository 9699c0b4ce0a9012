import { instantOf } from '@domain/day'
import { isToLookAt } from '../rules/pictures'
import { checkedBy, decided, gone, type Kind } from './kind'

/** A photo of a session that WeChat doubted, or said nothing about in its time. */
export const picture: Kind = {
  letter: 'p',
  async list(asked, repo) {
    const sessions = await repo.sessionsToLookAt(asked)
    const all = sessions.flatMap(({ title, photos }) =>
      photos.filter((photo) => isToLookAt(photo, asked)).map((photo) => ({ ...photo, title })),
    )
    const newer = all.filter(({ at }) => asked.from === null || at >= asked.from)
    const items = newer.map(({ traceId, at, title, file }) => ({
      id: `p-${traceId}`,
      kind: 'picture' as const,
      at: instantOf(at),
      text: '',
      about: title,
      photo: { state: 'shown' as const, url: file },
      outside: null,
    }))
    return { items, waiting: all.length }
  },
  async decide(word, repo) {
    const target = (await repo.mediaCheck(word.id))?.target
    const session = target && (await repo.session(target.sessionId))
    const photo = session?.photos.find(({ traceId }) => traceId === word.id)
    if (!session || !photo || !isToLookAt(photo, word)) return gone()
    const looked = { ...photo, state: checkedBy(word), reviewFrom: null, decidedBy: word.byId }
    const photos = session.photos.map((one) => (one === photo ? looked : one))
    await repo.putSession({ ...session, photos })
    return decided(word)
  },
}
