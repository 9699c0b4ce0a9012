import type { OutputOf } from '@contract/core'
import type { WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { instantOf } from '@domain/day'
import { useEffect, useRef, useState } from 'react'
import { queuedItems, takeBack } from '../../api/queue'
import { dropFilesOf } from '../../api/queue/files-on-phone'
import { serverNow } from '../../api/server-clock'
import { type Handed, useQueued } from '../../api/use-queued'
import { emptyWish, formOf, type Offers, type WishDraft } from './ask-view'
import { usePhotos } from './use-photos'
import { forgetWish, keepWish, keptWish } from './wish-draft'

type Taken = OutputOf<typeof wishes.ask>

/**
 * A draft as it is written on: what changes while something is on its way is laid on what stands then.
 * @param onChange told of each state it comes to
 */
export function useDraft(first: () => WishDraft, onChange: (draft: WishDraft) => void) {
  const [draft, setDraft] = useState(first)
  const now = useRef(draft)
  const become = (next: WishDraft) => {
    now.current = next
    setDraft(next)
    onChange(next)
  }
  const change = (part: Partial<WishDraft>) => become({ ...now.current, ...part })
  const photos = usePhotos({
    add: (name) => change({ photos: [...now.current.photos, name] }),
    replace: (name, by) =>
      change({
        photos: now.current.photos.flatMap((one) => (one !== name ? [one] : by === null ? [] : [by])),
      }),
  })
  return { draft, change, become, photos }
}
export type Drafting = ReturnType<typeof useDraft>

const onItsWay: readonly Handed[] = ['nothing', 'sending', 'kept', 'done']

/** What was not taken is out of the queue again: it stands in the form, to be put right. */
const takeBackRefused = (): void => {
  const refused = queuedItems().filter(
    ({ operation, state }) => operation === 'wishes.ask' && state === 'refused',
  )
  for (const { key } of refused.slice(-1)) takeBack(key)
}

/** A new wish: the draft outlives a closed app; handed in, it waits in the queue until there is a network. */
export function useAsk() {
  const drafting = useDraft(keptWish, keepWish)
  const [taken, setTaken] = useState<Taken | null>(null)
  const { hand, handed } = useQueued(wishes.ask, 'wishes', setTaken)
  const last = useRef(drafting.draft)
  const handIn = async (offers: Offers) => {
    const form = formOf(drafting.draft, offers)
    last.current = drafting.draft
    drafting.become(emptyWish)
    forgetWish()
    await hand({ at: instantOf(serverNow()), form })
  }
  const { become } = drafting
  const restore = useRef(become)
  restore.current = become
  useEffect(() => {
    if (onItsWay.includes(handed)) return
    takeBackRefused()
    restore.current(last.current)
  }, [handed])
  const clear = () => {
    void dropFilesOf(drafting.draft)
    drafting.become(emptyWish)
    forgetWish()
  }
  return { drafting, handIn, handed, taken, clear }
}

/** The number that stands with a wish is shown to nobody, so another one than the registered has to be typed again. */
export const offersFor = (offers: Offers, view: WishView): Offers =>
  view.phone === offers.mine.phone ? offers : { ...offers, mine: { ...offers.mine, phone: null } }
