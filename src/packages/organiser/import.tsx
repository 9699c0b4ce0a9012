import type { ImportView } from '@contract/roster'
import { Button } from '../../components/button'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Working } from '../../components/working'
import { whereFilesAre } from '../../platform/file'
import { TitleBar } from '../../platform/title-bar'
import { countText } from '../../words/numbers'
import { Columns } from './columns'
import { goodRows, isMoving, progressOf, resultOf } from './import-view'
import { Action, Failed, Head } from './parts'
import { RowCards } from './row-cards'
import { UnknownBranches } from './unknown-branches'
import { type Importing, useImport } from './use-import'
import { toPage } from './use-overview'
import './import.scss'

const sendingTroubles = {
  tooLarge: '文件太大，最多 10 MB。删掉图片和用不着的表，再选一次',
  lost: '网断了或文件打不开，再选一次',
}

/** Choosing a sheet; `main` where nothing else is to be done. */
function Chooser({ importing: { sending, doing }, words }: { importing: Importing; words: string }) {
  return (
    <>
      {sending.trouble && (
        <Message kind="danger" icon="alert" title="没传上去" line={sendingTroubles[sending.trouble]} />
      )}
      <Action>
        <Button kind="main" onTap={sending.choose} off={doing !== null}>
          {doing === 'starting' ? '正在收下…' : words}
        </Button>
      </Action>
    </>
  )
}

function Checked({ view, importing: { apply, drop, doing } }: { view: ImportView; importing: Importing }) {
  const good = goodRows(view)
  return (
    <>
      {good > 0 && (
        <Action>
          <Button kind="main" onTap={() => apply(view)} off={doing !== null}>
            {doing === 'applying' ? '正在导…' : `导入 ${countText(good)} 行`}
          </Button>
        </Action>
      )}
      <Action>
        <Button kind="side" onTap={() => drop(view)} off={doing !== null}>
          {doing === 'dropping' ? '正在收…' : '这份不导了'}
        </Button>
      </Action>
    </>
  )
}

function Done() {
  return (
    <>
      <Action>
        <Button kind="main" onTap={() => toPage('plan')}>
          接着分小组
        </Button>
      </Action>
      <List>
        <Row icon="me" title="请支书发邀请码" note="没对上微信的党员，支书在工作台给他们发" />
      </List>
    </>
  )
}

function Ignored({ view }: { view: ImportView }) {
  if (view.ignored.length === 0 || view.state !== 'checked') return null
  return <Message kind="info" icon="info" title={`没看这些列：${view.ignored.join('、')}`} />
}

function Known({ view, importing }: { view: ImportView; importing: Importing }) {
  const { slices, rows, goOn } = importing
  if (isMoving(view)) {
    const { title, words, percent } = progressOf(view)
    const line = slices.failed ? undefined : '关掉也不要紧，回来接着看。'
    return (
      <>
        <Head head={title} line={line} />
        <Working words={words} percent={percent} />
        <Failed title="停在这里了" code={slices.failed} verb="接着来" onTap={() => goOn(view)} />
      </>
    )
  }
  const { head, line } = resultOf(view)
  return (
    <>
      <Head head={head} line={line} />
      {view.state === 'checked' && <Checked view={view} importing={importing} />}
      {view.state === 'done' && <Done />}
      {(view.state === 'failed' || view.state === 'dropped') && (
        <Chooser importing={importing} words="另选一份" />
      )}
      <UnknownBranches view={view} importing={importing} />
      <Ignored view={view} />
      {(view.state === 'checked' || view.state === 'done') && <RowCards view={view} rows={rows} />}
    </>
  )
}

function Body({ importing }: { importing: Importing }) {
  const { view, doing, sending } = importing
  if (sending.sending) {
    const { fileName, percent } = sending.sending
    return (
      <>
        <Head head="正在传上去" line={fileName} />
        <Working words="传完就核对，名册先不动" percent={percent} />
      </>
    )
  }
  if (view) return <Known view={view} importing={importing} />
  if (doing === 'opening') return <Skeleton says="正在打开这次导入…" />
  return (
    <>
      <Head head="把名册导进来" line={`先核对，您看过再导。${whereFilesAre}`} />
      <Chooser importing={importing} words="选一份名册" />
      <Columns />
    </>
  )
}

/** From a sheet to the roster: choose, check, look at what would come of it, import. */
export default function Import() {
  const importing = useImport()
  const { trouble } = importing
  return (
    <Page>
      <TitleBar />
      {trouble && <Failed title={trouble.title} code={trouble.code} verb="再试" onTap={trouble.again} />}
      <Body importing={importing} />
    </Page>
  )
}
