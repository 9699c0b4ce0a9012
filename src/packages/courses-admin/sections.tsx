import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { changedAt, type LessonPart, without } from './lesson-part'
import { More, Piece } from './parts'
import { UploadRow } from './upload-row'

const MOST = 20

/** An article, a screen or two at a time. */
export function Sections({ draft: { sections }, change, count, busy }: LessonPart) {
  const set = (i: number, part: Partial<(typeof sections)[number]>) =>
    change((at) => ({ sections: changedAt(at.sections, i, part) }))
  const removable = sections.length > 1 && !busy
  return (
    <>
      <Section title="正文" />
      {sections.map(({ title, text, image }, i) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
          key={i}
          name={`第 ${i + 1} 节`}
          onRemove={removable ? () => change((at) => ({ sections: without(at.sections, i) })) : undefined}
        >
          <Field label="标题" value={title} onChange={(to) => set(i, { title: to.slice(0, 30) })} />
          <Field label="正文" value={text} onChange={(to) => set(i, { text: to })} most={2_000} />
          <UploadRow
            title="配一张图，不配也行"
            kind="picture"
            there={image !== null}
            onSent={(sent) => set(i, { image: sent })}
            onCount={count}
          />
        </Piece>
      ))}
      {sections.length < MOST && !busy && (
        <More
          words="再写一节"
          onTap={() => change((at) => ({ sections: [...at.sections, { title: '', text: '', image: null }] }))}
        />
      )}
    </>
  )
}
