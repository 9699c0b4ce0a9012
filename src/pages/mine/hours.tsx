import type { EvidencePage } from '@contract/study'
import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Unsent } from '../../components/unsent'
import { Bars } from '../../evidence/bars'
import { Day } from '../../evidence/day'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { speak } from '../../platform/spoken'
import { useReading } from '../../reading/use-reading'
import { mineView } from './mine-view'
import { MyRows } from './my-rows'
import { TextSizeRow } from './text-size-row'
import { useMine } from './use-mine'

type Mine = ReturnType<typeof useMine>

function Known({ page, mine: { older, asking, failed, more } }: { page: EvidencePage; mine: Mine }) {
  const { care } = useReading()
  const view = mineView(page, older?.lines ?? [], { now: serverNow(), care })
  return (
    <>
      <View className="mine__hours">
        <Text className="mine__figure">{view.hours}</Text>
        <Text className="mine__unit">学时，都查得到来路</Text>
      </View>
      <Bars bars={view.bars} />
      {view.days.length === 0 && (
        <View className="mine__none">
          <Text>还没有记录。学满一分钟，这里就有一笔。</Text>
        </View>
      )}
      {view.days.map((day) => (
        <Day key={day.day} day={day} />
      ))}
      {failed && <Message kind="danger" icon="alert" title="更早的没打开" line={errorCopy[failed]} />}
      {older?.before && (
        <View className="mine__more">
          <Button kind="side" onTap={more} off={asking}>
            {asking ? '正在找…' : '看更早的'}
          </Button>
        </View>
      )}
    </>
  )
}

/** A member's hours and where they come from. */
export function Hours() {
  const mine = useMine()
  const { kept, trouble } = mine.paint
  return (
    <Page tab={{ current: 'mine' }}>
      <View className="mine__head" {...speak({ role: 'heading' })}>
        <Text>{kept ? kept.data.person.name : '我的'}</Text>
      </View>
      {kept && (
        <View className="mine__branch">
          <Text>{kept.data.study.branch}</Text>
        </View>
      )}
      <TroubleNotice paint={mine.paint} />
      <TextSizeRow />
      <MyRows member />
      <Unsent as="row" />
      {kept ? (
        <Known page={kept.data} mine={mine} />
      ) : (
        trouble === null && <Skeleton says="正在打开您的学时…" />
      )}
    </Page>
  )
}
