import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { changedAt, type LessonPart, without } from './lesson-part'
import { More, Piece } from './parts'
import { UploadRow } from './upload-row'

const MOST = 5
const nameFrom = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').slice(0, 40)

/** What one keeps on paper. */
export function Materials({ draft: { materials }, change, count, busy }: LessonPart) {
  const set = (i: number, part: Partial<(typeof materials)[number]>) =>
    change((at) => ({ materials: changedAt(at.materials, i, part) }))
  return (
    <>
      <Section title="带走的资料，没有也行" />
      {materials.map(({ name, file }, i) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
          key={i}
          name={`第 ${i + 1} 份资料`}
          onRemove={busy ? undefined : () => change((at) => ({ materials: without(at.materials, i) }))}
        >
          <UploadRow
            title="pdf 或办公文档"
            kind="paper"
            there={file !== ''}
            onSent={(sent, fileName) =>
              set(i, { file: sent, ...(name === '' && { name: nameFrom(fileName) }) })
            }
            onCount={count}
          />
          {file !== '' && (
            <Field label="名字" value={name} onChange={(to) => set(i, { name: to.slice(0, 40) })} />
          )}
        </Piece>
      ))}
      {materials.length < MOST && !busy && (
        <More
          words="加一份资料"
          onTap={() => change((at) => ({ materials: [...at.materials, { name: '', file: '' }] }))}
        />
      )}
    </>
  )
}
