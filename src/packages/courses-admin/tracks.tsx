import { Field } from '../../components/field'
import { Line, Section } from '../../components/headings'
import { whereMediaAre } from '../../platform/film'
import { changedAt, type LessonPart, without } from './lesson-part'
import { More, Piece } from './parts'
import { UploadRow } from './upload-row'

const MOST = 4

/** The same lesson in one or several tongues, all as long as each other. */
export function Tracks({ draft: { tracks, medium }, change, count, busy }: LessonPart) {
  const film = medium === 'video'
  const removable = tracks.length > 1 && !busy
  return (
    <>
      <Section title={film ? '视频' : '录音'} />
      <Line>{`${whereMediaAre}长短由镇里的系统从文件里读。`}</Line>
      {tracks.map(({ name, file }, i) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
          key={i}
          name={`第 ${i + 1} 种话`}
          onRemove={removable ? () => change((at) => ({ tracks: without(at.tracks, i) })) : undefined}
        >
          <Field
            label="哪种话"
            value={name}
            onChange={(to) =>
              change((at) => ({ tracks: changedAt(at.tracks, i, { name: to.slice(0, 10) }) }))
            }
            helper="比如：普通话、本地话"
          />
          <UploadRow
            title={film ? '视频文件' : '录音文件'}
            kind={film ? 'video' : 'audio'}
            there={file !== ''}
            onSent={(sent) => change((at) => ({ tracks: changedAt(at.tracks, i, { file: sent }) }))}
            onCount={count}
          />
        </Piece>
      ))}
      {tracks.length < MOST && !busy && (
        <More
          words="再加一种话"
          onTap={() => change((at) => ({ tracks: [...at.tracks, { name: '', file: '' }] }))}
        />
      )}
    </>
  )
}
