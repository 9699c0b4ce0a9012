import { useUpload } from '../../api/use-upload'
import type { IconName } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Progress } from '../../components/progress'
import { chooseFile } from '../../platform/file'
import type { ChosenFile } from '../../platform/file/types'
import { chooseFilm } from '../../platform/film'
import { choosePicture } from '../../platform/picture'

interface Kind {
  icon: IconName
  choose: () => Promise<ChosenFile | null>
  endings: readonly string[]
  mostMb: number
}

const SOUNDS = ['mp3', 'm4a'] as const
/** What WeChat opens on a phone. */
const PAPERS = ['pdf', 'docx', 'doc', 'xlsx', 'xls', 'pptx', 'ppt'] as const

const kinds = {
  video: { icon: 'film', choose: chooseFilm, endings: ['mp4'], mostMb: 200 },
  audio: { icon: 'sound', choose: () => chooseFile(SOUNDS), endings: SOUNDS, mostMb: 60 },
  picture: { icon: 'course', choose: choosePicture, endings: ['jpg', 'jpeg', 'png'], mostMb: 5 },
  paper: { icon: 'file', choose: () => chooseFile(PAPERS), endings: PAPERS, mostMb: 20 },
} satisfies Record<string, Kind>

interface UploadRowProps {
  title: string
  kind: keyof typeof kinds
  /** Whether there is one. */
  there: boolean
  onSent: (file: string, name: string) => void
  /** An upload has begun, or ended. */
  onCount: (by: 1 | -1) => void
}

/** One file of a lesson: chosen by a tap, with how far it is, and another tap where it was lost. */
export function UploadRow({ title, kind, there, onSent, onCount }: UploadRowProps) {
  const { icon, choose, endings, mostMb } = kinds[kind]
  const upload = useUpload({ choose, folder: 'lessons', endings, mostBytes: mostMb * 1024 * 1024, onSent })
  const note = () => {
    if (upload.sending) return `正在传 ${upload.sending.percent}%`
    if (upload.trouble === 'lost') return '没传上去，点一下再传'
    if (upload.trouble === 'tooLarge') return `最多 ${mostMb} MB，点一下换一个`
    return there ? '传好了，点一下换一个' : '点一下选文件'
  }
  const tap = async () => {
    if (upload.sending) return
    onCount(1)
    await upload.again()
    onCount(-1)
  }
  return (
    <List>
      <Row icon={upload.trouble ? 'alert' : there ? 'done' : icon} title={title} note={note()} onTap={tap}>
        {upload.sending && <Progress percent={upload.sending.percent} />}
      </Row>
    </List>
  )
}
