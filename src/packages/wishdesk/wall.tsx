import type { OutputOf } from '@contract/core'
import { wishes } from '@contract/wishes'
import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Line, PageHead, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { SwitchRow } from '../../components/switch-row'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { stepName } from '../../words/wishes'
import { useCandidates } from './use-candidates'
import './index.scss'

type Waiting = OutputOf<typeof wishes.wallCandidates>['wishes'][number]
type Wall = ReturnType<typeof useCandidates>

interface OneProps {
  wish: Omit<Waiting, 'text'> & { text?: string }
  verb: string
  onTap: () => void
  off: boolean
}

/** As it hangs, or would: the words, the pictures that have passed, and nothing of who asked. */
function One({ wish, verb, onTap, off }: OneProps) {
  const { title, village, step, photos, text = title } = wish
  return (
    <Row icon="wish" title={text} note={`${village}，${stepName[step]}`}>
      {photos.length > 0 && (
        <View className="wishdesk__photos">
          {photos.map(({ url }, i) => (
            <Image
              key={url}
              className="wishdesk__photo"
              src={url}
              mode="aspectFill"
              {...speak({ role: 'img', label: `照片 ${i + 1}` })}
            />
          ))}
        </View>
      )}
      <View className="wishdesk__hang">
        <Button
          kind="side"
          onTap={onTap}
          off={off}
          native={speak({ role: 'button', label: `${verb}：${title}` })}
        >
          {verb}
        </Button>
      </View>
    </Row>
  )
}

/** What hangs there now. */
function Hanging({ wall }: { wall: Wall }) {
  const paint = useFirstPaint({ op: wishes.wall, input: { after: null }, name: null, late: true })
  const { kept, trouble } = paint
  const takeDown = async (wishId: string) => {
    if (await wall.show(wishId, false)) await Promise.all([paint.load(), wall.could.load()])
  }
  if (!kept) return trouble === null ? <Skeleton says="正在打开…" /> : <TroubleNotice paint={paint} />
  const { wishes: hanging, more } = kept.data
  if (hanging.length === 0) return <Line>墙上还没有，从下面挑。</Line>
  return (
    <>
      <Section title={`挂着 ${hanging.length} 件${more ? '以上' : ''}`} />
      <List>
        {hanging.map((wish) => (
          <One key={wish.id} wish={wish} verb="取下来" onTap={() => takeDown(wish.id)} off={wall.sending} />
        ))}
      </List>
    </>
  )
}

/** What could hang: passed, in words, no child's, still asked for or met. */
function Candidates({ wall, onHung }: { wall: Wall; onHung: () => void }) {
  const { waiting, more, goOn, show, sending, could } = wall
  const hang = async (wishId: string) => {
    if (!(await show(wishId, true))) return
    onHung()
    await could.load()
  }
  if (waiting.length === 0)
    return (
      <View className="wishdesk__empty">
        <Empty title="没有能挂的" line="核对过的、写成字的心愿，会排在这里。" />
      </View>
    )
  return (
    <>
      <Section title={`能挂的 ${waiting.length} 件${more ? '以上' : ''}`} />
      <List>
        {waiting.map((wish) => (
          <One key={wish.id} wish={wish} verb="挂上墙" onTap={() => hang(wish.id)} off={sending} />
        ))}
      </List>
      {more && (
        <View className="wishdesk__action">
          <Button kind="side" onTap={goOn}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}

/** Whether the town has one: the organiser's to say. */
function Open({ wall }: { wall: Wall }) {
  const { write, failed } = useWrite(wishes.openWall)
  const flip = async () => {
    if (await write({ open: !wall.open })) await wall.could.load()
  }
  return (
    <>
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />}
      {wall.decides ? (
        <List>
          <SwitchRow icon="wish" title="开心愿墙" on={wall.open} onFlip={flip} />
        </List>
      ) : (
        !wall.open && (
          <Message kind="info" icon="info" title="镇里还没开心愿墙" line="现在挂上的，开了才看得到。" />
        )
      )}
    </>
  )
}

/** 心愿墙: whether the town has one, what hangs on it and what could. */
export default function WallAtDesk() {
  const wall = useCandidates()
  const [hung, setHung] = useState(0)
  const { kept, trouble } = wall.could
  return (
    <Page>
      <TitleBar />
      <PageHead title="心愿墙" line="挑出来的心愿挂在墙上，镇里人都看得到，不露名字。" />
      <TroubleNotice paint={wall.could} />
      {wall.failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[wall.failed]} />}
      {kept ? (
        <>
          <Open wall={wall} />
          {wall.open && <Hanging key={hung} wall={wall} />}
          <Candidates wall={wall} onHung={() => setHung(hung + 1)} />
        </>
      ) : (
        trouble === null && <Skeleton says="正在打开…" />
      )}
    </Page>
  )
}
