import type { ExportedFile, ExportPurpose } from '@contract/roster'
import { PARTY_ROOT } from '@domain/territory'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { momentWords } from '../../words/moments'
import { countText } from '../../words/numbers'
import { type Choice, Choices } from './choices'
import { Action, Failed, Head, Part } from './parts'
import { type Opening, useExport } from './use-export'

const purposes: readonly Choice<ExportPurpose>[] = [
  { value: 'check', title: '核对名册', note: '改好了还能导回来' },
  { value: 'contact', title: '联系党员' },
  { value: 'report', title: '给上级报数' },
]

function Ready({ file, opening, onOpen }: { file: ExportedFile; opening: Opening; onOpen: () => void }) {
  return (
    <>
      <Message
        kind="info"
        icon="done"
        title={`做好了，${countText(file.rows)} 人`}
        line={`${file.fileName}。${momentWords(file.until, serverNow())} 自己删掉。`}
      />
      {opening === 'failed' && (
        <Message kind="danger" icon="alert" title="没取下来" line="看看有没有网，再点一次" />
      )}
      <Action>
        <Button kind="main" onTap={onOpen} off={opening === 'fetching'}>
          {opening === 'fetching' ? '正在取…' : '打开这份表'}
        </Button>
      </Action>
    </>
  )
}

type Exporting = ReturnType<typeof useExport>

function Form({ branches, exporting }: { branches: { id: string; name: string }[]; exporting: Exporting }) {
  const { nodeId, purpose, file, making, failed, opening, chooseNode, choosePurpose, make, open } = exporting
  const [choosing, setChoosing] = useState(false)
  const nodes = [{ id: PARTY_ROOT, name: '全镇' }, ...branches]
  const choose = (id: string) => {
    chooseNode(id)
    setChoosing(false)
  }
  return (
    <>
      <Part title="导出谁的" />
      <List>
        <Row
          icon="group"
          title={nodes.find(({ id }) => id === nodeId)?.name ?? '全镇'}
          note="点一下换支部"
          onTap={() => setChoosing(true)}
          end={<Icon name="right" small />}
        />
      </List>
      <Part title="拿去做什么" />
      <Choices label="拿去做什么" choices={purposes} chosen={purpose} onChoose={choosePurpose} />
      <Failed title="没做成" code={failed} />
      {file ? (
        <Ready file={file} opening={opening} onOpen={() => open(file)} />
      ) : (
        <Action>
          <Button kind="main" onTap={make} off={making}>
            {making ? '正在做表…' : '做一份表'}
          </Button>
        </Action>
      )}
      {choosing && (
        <Sheet title="导出谁的" onClose={() => setChoosing(false)}>
          <Choices
            label="导出谁的"
            choices={nodes.map(({ id, name }) => ({ value: id, title: name }))}
            chosen={nodeId}
            onChoose={choose}
          />
        </Sheet>
      )}
    </>
  )
}

/** A sheet of everybody under a node, masked: whole numbers are the secretaries' alone. */
export default function Export() {
  const exporting = useExport()
  const { kept, trouble } = exporting.paint
  return (
    <Page>
      <TitleBar />
      <Head
        head="导出名册"
        line="手机号中间四位是星号，住处只到市。谁导的、导了谁，都记着，本人在“我的资料”里看得到。一天以后自己删掉。"
      />
      <TroubleNotice paint={exporting.paint} />
      {kept ? (
        <Form branches={kept.data.branches} exporting={exporting} />
      ) : (
        trouble === null && <Skeleton says="正在打开支部…" />
      )}
    </Page>
  )
}
