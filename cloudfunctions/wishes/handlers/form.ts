import type { WishForm } from '@contract/wish'
import type { WishMedia } from '@records/index'
import { type Outcome, ok } from '../../shared/outcome'
import { environmentKeys, sealPhone, sealText } from '../../shared/phone'
import { formProblem, placeOf, type Taken } from '../rules/asking'
import { type Asker, checkedFiles, textWord } from './checking'

type TakenProblem =
  | 'NothingSaid'
  | 'NoSuchNode'
  | 'NoSuchFile'
  | 'NotAPicture'
  | 'NotASound'
  | 'GuardianNeeded'
  | 'NoWayToReach'

interface Given {
  key: string
  /** Files that the wish has already. */
  known: readonly WishMedia[]
}

/**
 * A form as it can be kept: its place found, its words and files given to WeChat, names and numbers sealed. What is for the
 * handler's eyes alone is published to nobody, so it isn't handed to WeChat either (docs/decisions/027).
 */
export async function takenForm(
  form: WishForm,
  { key, known }: Given,
  asker: Asker,
): Promise<Outcome<Taken, TakenProblem>> {
  const { actor, repo } = asker
  const place = placeOf(form, await repo.nodes([form.villageId, ...(form.teamId ? [form.teamId] : [])]))
  const own = actor.person?.phone ?? null
  const problem = formProblem(form, place, form.phone !== null || own !== null)
  if (problem || !place) return problem ?? { ok: false, code: 'NoSuchNode', message: 'no such place' }
  const photos = await checkedFiles(form.photos, 'picture', { key, known }, asker)
  if (!photos.ok) return photos
  const sounds = form.voice ? [form.voice.file] : []
  const voices = await checkedFiles(sounds, 'sound', { key, known }, asker)
  if (!voices.ok) return voices
  const words = [form.text, form.spot].filter((text) => text !== null && text !== '').join('\n')
  const { checked } = words === '' ? { checked: 'passed' as const } : await textWord(words, asker)
  const keys = environmentKeys()
  const sealed = (text: string | null | undefined) => (text ? sealText(text, keys) : null)
  return ok({
    place,
    name: sealed(form.name ?? actor.person?.name),
    behalf: sealed(form.onBehalf?.name),
    phone: form.phone === null ? own : sealPhone(form.phone, keys),
    privateNote: sealed(form.privateNote),
    textChecked: checked,
    photos: photos.data,
    voice: voices.data[0] ?? null,
  })
}
