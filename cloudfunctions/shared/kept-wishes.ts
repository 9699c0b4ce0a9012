import type { WishRecord } from '@records/index'
import type { Documents } from './documents'
import { byIds, everyOne } from './finding'
import { environmentKeys, openPhone, openText } from './phone'

/** A wish of somebody's, with what of it is sealed in clear: for nobody but who filed it. */
export interface OwnWish {
  wish: WishRecord
  village: string
  name: string | null
  forWhom: string | null
  phone: string | null
  privateNote: string | null
}

const filedBy = async (documents: Documents, personId: string, openid: string): Promise<WishRecord[]> => {
  const [asPerson, before] = await Promise.all([
    everyOne<WishRecord>(documents, 'wishes', { filerPersonId: personId }),
    everyOne<WishRecord>(documents, 'wishes', { filer: openid, filerPersonId: null }),
  ])
  return [...asPerson, ...before].sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** What a person asked for, newest first, on their account before it was bound as well: three requests by index. */
export async function keptWishes(documents: Documents, personId: string, openid: string): Promise<OwnWish[]> {
  const wishes = await filedBy(documents, personId, openid)
  const villageIds = wishes.map(({ villageId }) => villageId)
  const villages = await byIds<{ _id: string; name: string }>(documents, 'nodes', villageIds, ['name'])
  const names = new Map(villages.map(({ _id, name }) => [_id, name]))
  const keys = environmentKeys()
  const open = (words: WishRecord['name']) => words && openText(words, keys)
  return wishes.map((wish) => ({
    wish,
    village: names.get(wish.villageId) ?? '',
    name: open(wish.name),
    forWhom: wish.onBehalf && open(wish.onBehalf.name),
    phone: wish.phone && openPhone(wish.phone, keys),
    privateNote: open(wish.privateNote),
  }))
}

/**
 * Where it is, in words.
 * @example placeWords({ village: '青石桥村', wish: { spot: '渡槽边' } }) // '青石桥村，渡槽边'
 */
export const placeWords = ({
  village,
  wish: { spot },
}: {
  village: string
  wish: { spot: string }
}): string => [village, spot].filter((part) => part !== '').join('，')
