import type { FiguresExport } from '@contract/tallies'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Line, PageHead, Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Working } from '../../components/working'
import { TitleBar } from '../../platform/title-bar'
import { momentWords } from '../../words/moments'
import { CONTENTS, progressOf, purposes } from './export-view'
import { type Exporting, useExport } from './use-export'
import './export.scss'

const KEPT = '谁做的表、做什么用、表里有谁，都记着。一天以后自己删掉。'

function Asking({ exporting }: { exporting: Exporting }) {
  const { purpose, setPurpose, start, starting, failed } = exporting
  return (
    <>
      <Section title="表里有什么" />
      {CONTENTS.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      <Section title="拿去做什么" />
      <Choice label="拿去做什么" options={purposes} chosen={purpose} onChoose={setPurpose} />
      {failed && <Message kind="danger" icon="alert" title="没做成" line={errorCopy[failed]} />}
      <View className="export__action">
        <Button kind="main" onTap={start} off={starting}>
          {starting ? '正在开始…' : '做一份表'}
        </Button>
      </View>
    </>
  )
}

function Making({ file, exporting: { slices } }: { file: FiguresExport; exporting: Exporting }) {
  return (
    <>
      <Working {...progressOf(file)} />
      <Line>走开也不要紧，做好了回这一页来拿。</Line>
      {slices.failed && (
        <Message
          kind="danger"
          icon="alert"
          title="停了一下"
          line={errorCopy[slices.failed]}
          action={
            <Button kind="side" onTap={() => slices.goOn(file)}>
              接着做
            </Button>
          }
        />
      )}
    </>
  )
}

function Ready({ file, exporting }: { file: FiguresExport; exporting: Exporting }) {
  const { open, send, fetching, another } = exporting
  const busy = fetching === 'fetching'
  return (
    <>
      <Message
        kind="info"
        icon="done"
        title="表做好了"
        line={`${file.fileName}，留到 ${momentWords(file.until, serverNow())}`}
      />
      {fetching === 'failed' && (
        <Message kind="danger" icon="alert" title="没取下来" line="看看有没有网，再点一次" />
      )}
      <View className="export__action">
        <Button kind="main" onTap={open} off={busy}>
          {busy ? '正在取…' : '打开这份表'}
        </Button>
      </View>
      {send && (
        <View className="export__action">
          <Button kind="side" onTap={send} off={busy}>
            发给自己
          </Button>
        </View>
      )}
      <View className="export__action">
        <Button kind="side" onTap={another}>
          再做一份
        </Button>
      </View>
    </>
  )
}

function Failed({ another }: Exporting) {
  return (
    <Message
      kind="danger"
      icon="alert"
      title="这份没做成"
      line="隔得太久，或这里不再归您管。可以重新做一份。"
      action={
        <Button kind="side" onTap={another}>
          重新做
        </Button>
      }
    />
  )
}

/** The figures of a place as a sheet to take away. */
export default function ExportFigures() {
  // WeChat hands a name over as it was written, a browser hands it over read.
  const { placeId = '', name = '这里' } = useRouter().params
  const exporting = useExport(placeId)
  const { file } = exporting
  return (
    <Page>
      <TitleBar />
      <PageHead title={`把${decodeURIComponent(name)}的数做成表`} line={KEPT} />
      {file === null && <Asking exporting={exporting} />}
      {file?.state === 'making' && <Making file={file} exporting={exporting} />}
      {file?.state === 'ready' && <Ready file={file} exporting={exporting} />}
      {file?.state === 'failed' && <Failed {...exporting} />}
    </Page>
  )
}
