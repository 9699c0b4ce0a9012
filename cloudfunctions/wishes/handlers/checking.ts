import type { Checked } from '@contract/tasks'
import type { WishMedia, WishNote } from '@records/index'
import type { Actor } from '../../shared/actor'
import { newId } from '../../shared/ids'
import { keptName, pictureEnding } from '../../shared/kept-picture'
import { log } from '../../shared/log'
import { cleanPicture } from '../../shared/metadata'
import { type Outcome, ok, refuse } from '../../shared/outcome'
import type { WishesRepo } from '../repo'
import { cleanSound, soundKind } from '../rules/sound'

export interface Asker {
  actor: Actor
  repo: WishesRepo
  requestId: string
}

export interface TextWord {
  checked: Exclude<Checked, 'refused'>
  risky: boolean
}

/** WeChat's word about a text, under who wrote it; what it doubts, or can't be asked about, waits for a reviewer. */
export async function textWord(text: string, { actor, repo, requestId }: Asker): Promise<TextWord> {
  try {
    const { suggest } = await repo.checkText(text, actor.openid)
    return { checked: suggest === 'pass' ? 'passed' : 'held', risky: suggest === 'risky' }
  } catch (error) {
    log({ requestId, what: 'words of a wish not checked', error })
    return { checked: 'held', risky: false }
  }
}

/** A note that may go on a line: refused words are sent back, doubted ones are shown to nobody until a reviewer has read them. */
export async function noteWord(
  text: string | null,
  asker: Asker,
): Promise<Outcome<WishNote | null, 'Improper'>> {
  if (text === null) return ok(null)
  const { checked, risky } = await textWord(text, asker)
  if (risky) return refuse('Improper', 'the check refuses its words', 'note')
  return ok({ text, checked, reviewId: checked === 'held' ? newId() : null })
}

/** What every act with a note prepares: it is checked under who writes it, before anything else is done. */
export const prepareNote = ({ note }: { note: string | null }, asker: Asker) => noteWord(note, asker)

type MediaProblem = 'NoSuchFile' | 'NotAPicture' | 'NotASound'
interface Kind {
  clean: (bytes: Buffer) => Buffer | null
  check: WishesRepo['checkPicture']
  problem: MediaProblem
  ending: (bytes: Buffer) => string
}
const kindOf = (kind: 'picture' | 'sound', repo: WishesRepo): Kind =>
  kind === 'picture'
    ? {
        clean: cleanPicture,
        check: repo.checkPicture,
        problem: 'NotAPicture',
        ending: pictureEnding,
      }
    : {
        clean: cleanSound,
        check: repo.checkSound,
        problem: 'NotASound',
        ending: (bytes) => soundKind(bytes) ?? 'mp3',
      }

async function checkedMedia(
  file: string,
  kind: 'picture' | 'sound',
  key: string,
  { actor, repo, requestId }: Asker,
): Promise<Outcome<WishMedia, MediaProblem>> {
  const { clean, check, problem, ending } = kindOf(kind, repo)
  const bytes = await repo.handedIn(file)
  if (!bytes) return refuse('NoSuchFile', 'no file of ours', 'form')
  const cleaned = clean(bytes)
  if (!cleaned) return refuse(problem, 'another format, or too large', 'form')
  const name = `${keptName([actor.openid, key, file], cleaned)}.${ending(cleaned)}`
  const kept = await repo.keepFile(name, cleaned)
  try {
    const url = (await repo.urls([kept])).get(kept)
    const traceId = url === undefined ? null : await check(url, actor.openid)
    return ok({ file: kept, traceId, state: 'held', doubted: false })
  } catch (error) {
    log({ requestId, what: `${kind} of a wish not checked`, error })
    return ok({ file: kept, traceId: null, state: 'held', doubted: false })
  }
}

/**
 * Files that were handed in, without what the phone wrote beside them, kept where no phone can put other bytes in their
 * place, and given to WeChat to be checked. Those that the wish has already stay as they are.
 */
export async function checkedFiles(
  files: readonly string[],
  kind: 'picture' | 'sound',
  { key, known }: { key: string; known: readonly WishMedia[] },
  asker: Asker,
): Promise<Outcome<WishMedia[], MediaProblem>> {
  const all = await Promise.all(
    [...new Set(files)].map((file) => {
      const there = known.find((media) => media.file === file)
      return there ? ok(there) : checkedMedia(file, kind, key, asker)
    }),
  )
  const media: WishMedia[] = []
  for (const one of all) {
    if (!one.ok) return one
    media.push(one.data)
  }
  return ok(media)
}
