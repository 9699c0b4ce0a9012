import type { OutputOf } from '@contract/core'
import { courses, type LessonLack, type LessonState } from '@contract/courses'
import { useEffect, useState } from 'react'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { dropDraft, keepDraft, keptDraft } from './form-draft'
import { blankDraft, type Draft, draftOf, formOf } from './form-view'

type Answer = OutputOf<typeof courses.lessonForm>

/** A lesson as the server has it. */
interface Saved {
  id: string
  state: LessonState
  durationSec: number
  /** Null where this page hasn't saved it yet. */
  lacks: LessonLack[] | null
}

const savedOf = ({ lesson }: Answer): Saved | null =>
  lesson && { id: lesson.id, state: lesson.state, durationSec: lesson.durationSec, lacks: null }

/** What stands in the form: what was typed and not kept yet, else what the server has. */
function useDraft(asked: string | null, answer: Answer | null) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [changed, setChanged] = useState(false)
  const [leftOver, setLeftOver] = useState(false)
  const server = answer?.lesson ? draftOf(answer.lesson.form) : blankDraft

  useEffect(() => {
    if (answer === null || draft !== null) return
    const typed = answer.lesson?.state === 'published' ? null : keptDraft(asked)
    setSaved(savedOf(answer))
    setDraft(typed ?? server)
    setChanged(typed !== null)
    setLeftOver(typed !== null)
  }, [answer, asked, draft, server])

  const id = saved?.id ?? null
  useEffect(() => {
    if (changed && draft !== null) keepDraft(id, draft)
  }, [changed, draft, id])

  const change = (part: (before: Draft) => Partial<Draft>) => {
    setChanged(true)
    setDraft((before) => before && { ...before, ...part(before) })
  }
  const drop = () => {
    dropDraft(id)
    setDraft(server)
    setChanged(false)
    setLeftOver(false)
  }
  const kept = (now: Saved) => {
    dropDraft(id)
    setSaved(now)
    setChanged(false)
    setLeftOver(false)
  }
  return { draft, saved, changed, leftOver, change, drop, kept, setSaved }
}

/** Writing a lesson, and moving it onto the lists and off them. */
export function useLessonForm(lessonId: string | null) {
  const paint = useFirstPaint({
    op: courses.lessonForm,
    input: { lessonId },
    name: 'lesson-form',
    once: true,
  })
  const answer = paint.answered || paint.trouble !== null ? (paint.kept?.data ?? null) : null
  const writing = useDraft(lessonId, answer)
  const [uploads, setUploads] = useState(0)
  const saving = useWrite(courses.saveLesson)
  const publishing = useWrite(courses.publishLesson)
  const retiring = useWrite(courses.retireLesson)
  const { draft, saved, changed, kept, setSaved } = writing

  const save = async (): Promise<Saved | null> => {
    if (draft === null) return null
    const done = await saving.write({ lessonId: saved?.id ?? null, form: formOf(draft) })
    if (done === null) return null
    const now = {
      id: done.lessonId,
      state: saved?.state ?? ('draft' as const),
      durationSec: done.durationSec,
      lacks: done.lacks,
    }
    kept(now)
    return now
  }
  /** Kept first, so that what is published is what stands on the screen. Whether there is nothing more to ask. */
  const publish = async (): Promise<boolean> => {
    const now = changed || saved === null ? await save() : saved
    if (now === null) return false
    if ((now.lacks ?? []).length > 0) return true
    const done = await publishing.write({ lessonId: now.id })
    if (done === null) return false
    setSaved({ ...now, ...done })
    return done.state === 'published' || done.lacks.length > 0
  }
  const retire = async (): Promise<boolean> => {
    const done = saved && (await retiring.write({ lessonId: saved.id }))
    if (done) setSaved({ ...saved, ...done, lacks: null })
    return Boolean(done)
  }
  return {
    paint,
    topics: answer?.topics ?? [],
    ...writing,
    save,
    publish,
    retire,
    saving,
    publishing,
    retiring,
    busy: uploads > 0,
    /** An upload has begun, or ended. */
    count: (by: 1 | -1) => setUploads((before) => before + by),
  }
}
export type LessonWriting = ReturnType<typeof useLessonForm>
