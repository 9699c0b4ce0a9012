import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Empty } from '../../components/empty'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { SwitchRow } from '../../components/switch-row'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { stepName, wishAtDeskUrl } from '../../words/wishes'
import './index.scss'

/** What hangs there now; a wish is put up and taken down on its own page. */
function Hanging() {
  const paint = useFirstPaint({ op: wishes.wall, input: { after: null }, name: null, late: true })
  const { kept, trouble } = paint
  if (!kept) return trouble === null ? <Skeleton says="正在打开…" /> : <TroubleNotice paint={paint} />
  const { wishes: hanging, more } = kept.data
  if (hanging.length === 0)
    return (
      <View className="wishdesk__empty">
        <Empty title="墙上还没有" line="打开一个心愿，在最下面点“放到心愿墙上”。" />
      </View>
    )
  return (
    <>
      <Section title={`挂着 ${hanging.length} 件${more ? '以上' : ''}`} />
      <List>
        {hanging.map(({ id, title, village, step }) => (
          <Row
            key={id}
            icon="wish"
            title={title}
            note={`${village}，${stepName[step]}`}
            onTap={() => navigateTo({ url: wishAtDeskUrl(id) })}
            end={<Icon name="right" small />}
          />
        ))}
      </List>
    </>
  )
}

/** 心愿墙: whether the town has one, and what hangs on it. */
export default function Wall() {
  const paint = useFirstPaint({ op: wishes.home, input: {}, name: null })
  const { write, failed } = useWrite(wishes.openWall)
  const { kept, trouble } = paint
  const open = kept?.data.wallOpen === true
  const flip = async () => {
    if (await write({ open: !open })) await paint.load()
  }
  return (
    <Page>
      <TitleBar />
      <PageHead title="心愿墙" line="挑出来的心愿挂在墙上，镇里人都看得到，不露名字。" />
      <TroubleNotice paint={paint} />
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />}
      {kept ? (
        <>
          <List>
            <SwitchRow icon="wish" title="开心愿墙" on={open} onFlip={flip} />
          </List>
          {open && <Hanging />}
        </>
      ) : (
        trouble === null && <Skeleton says="正在打开…" />
      )}
    </Page>
  )
}
