import type { MyData } from '@contract/people'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { Consents } from './consents'
import { Correct } from './correct'
import { keptLines, wishLines } from './kept-view'
import { Lines } from './lines'
import { myDataView } from './my-data-view'
import { useMyData } from './use-my-data'
import './index.scss'

type Mine = ReturnType<typeof useMyData>

const arrow = <Icon name="right" small />

function TakeAway({ mine: { exporting, takeAway, unopened, fetching } }: { mine: Mine }) {
  const why = exporting.failed ? errorCopy[exporting.failed.code] : unopened ? '文件没打开，再试一次' : null
  return (
    <>
      {why !== null && <Message kind="danger" icon="alert" title="没导出来" line={why} />}
      <View className="mydata__action">
        <Button kind="main" onTap={takeAway} off={exporting.sending || fetching}>
          {exporting.sending || fetching ? '正在导出…' : '导出我的资料'}
        </Button>
      </View>
    </>
  )
}

function Known({ data, mine }: { data: MyData; mine: Mine }) {
  const [correcting, setCorrecting] = useState(false)
  const view = myDataView(data, serverNow())
  const wishes = wishLines(data.wishes, serverNow())
  const corrected = () => {
    setCorrecting(false)
    void mine.paint.load()
  }
  return (
    <>
      <List>
        {[...view.who, ...view.roster].map((fact) => (
          <Row key={`${fact.title} ${fact.note}`} {...fact} />
        ))}
        {view.residence && (
          <Row
            {...view.residence}
            onTap={() => navigateTo({ url: '/packages/residence/index' })}
            end={arrow}
          />
        )}
        {view.duties.map((fact) => (
          <Row key={`${fact.title} ${fact.note}`} {...fact} />
        ))}
        <Row {...view.study} />
      </List>
      {data.member && (
        <List>
          {view.correction && <Row {...view.correction} />}
          <Row icon="article" title="有地方不对，请支书改" onTap={() => setCorrecting(true)} end={arrow} />
        </List>
      )}
      {data.member && <Consents views={view.consents} mine={mine} />}
      {keptLines(data.kept, serverNow()).map((kind) => (
        <Lines key={kind.title} icon="article" {...kind} />
      ))}
      {wishes && <Lines icon="wish" {...wishes} />}
      <Lines title="谁看过" icon="me" lines={view.readers} none="还没有人看过您的资料。" />
      <Lines title="动过什么" icon="cal" lines={view.history} none="还没有动过。" />
      <TakeAway mine={mine} />
      <Section title="不想留在这里了" />
      <List>
        <Row
          icon="close"
          title="删掉我的资料"
          note="删掉什么、留下什么，点开看"
          onTap={() => navigateTo({ url: '/packages/mydata/erase' })}
          end={arrow}
        />
      </List>
      {correcting && <Correct onDone={corrected} onClose={() => setCorrecting(false)} />}
    </>
  )
}

export default function MyDataPage() {
  const mine = useMyData()
  const { kept, trouble } = mine.paint
  return (
    <Page>
      <TitleBar />
      <PageHead title="我的资料" line="屋场云记着您的，全在这里。" />
      <TroubleNotice paint={mine.paint} />
      {kept ? (
        <Known data={kept.data} mine={mine} />
      ) : (
        trouble === null && <Skeleton says="正在打开您的资料…" />
      )}
    </Page>
  )
}
