import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { secOf } from './form-view'
import { changedAt, type LessonPart, without } from './lesson-part'
import { More, Piece } from './parts'

const MOST = 30
const wrong = (at: string): string | undefined =>
  at.trim() !== '' && secOf(at) === null ? '写成分和秒，比如 1:30' : undefined

/** Where a part begins, so that one can go there. */
export function Chapters({ draft: { chapters }, change }: LessonPart) {
  const set = (i: number, part: Partial<(typeof chapters)[number]>) =>
    change((at) => ({ chapters: changedAt(at.chapters, i, part) }))
  return (
    <>
      <Section title="分段，不写也行" />
      {chapters.map(({ at, title }, i) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
          key={i}
          name={`第 ${i + 1} 段`}
          onRemove={() => change((before) => ({ chapters: without(before.chapters, i) }))}
        >
          <Field
            label="从几分几秒起"
            value={at}
            onChange={(to) => set(i, { at: to })}
            helper="比如：1:30"
            error={wrong(at)}
          />
          <Field label="这一段讲什么" value={title} onChange={(to) => set(i, { title: to.slice(0, 30) })} />
        </Piece>
      ))}
      {chapters.length < MOST && (
        <More
          words="加一段"
          onTap={() => change((before) => ({ chapters: [...before.chapters, { at: '', title: '' }] }))}
        />
      )}
    </>
  )
}
