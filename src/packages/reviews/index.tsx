import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { Button } from '../../components/button'
import { DeskSwitch } from '../../components/desk-switch'
import { Empty } from '../../components/empty'
import { PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { Item } from './item'
import { beforeWords, headOf } from './review-view'
import { useQueue } from './use-queue'
import './index.scss'

type Queue = ReturnType<typeof useQueue>

/** What was put off can be looked at again; else there is nothing left. */
function Through({ queue }: { queue: Queue }) {
  if (queue.putOff === 0) return <Empty title="都看完了" line="有要您看的字和照片、别处学的，就排在这里。" />
  return (
    <Empty title={`剩下您放着的 ${queue.putOff} 条`} line="想好了再看，别的审核员也看得到。">
      <Button kind="main" onTap={queue.fromStart}>
        从头再看
      </Button>
    </Empty>
  )
}

function Known({ queue }: { queue: Queue }) {
  const { item, before, waiting, dry } = queue
  if (item === null && dry) return <Skeleton says="正在取下一页…" />
  return (
    <>
      {item && <PageHead title={headOf(waiting)} line="看得到写的什么，看不到是谁。" />}
      {before && <Message kind="info" icon="done" title={beforeWords(before)} />}
      {item ? (
        <Item key={item.id} item={item} queue={queue} />
      ) : (
        <View className="review__through">
          <Through queue={queue} />
        </View>
      )}
    </>
  )
}

/** The role home of a reviewer: what waits, one after another. */
export default function Reviews() {
  const queue = useQueue()
  const { kept, trouble } = queue.paint
  return (
    <Page tab={{ current: 'desk' }}>
      <DeskSwitch here="reviewer:root" />
      <TroubleNotice paint={queue.paint} />
      {kept ? (
        <>
          <Known queue={queue} />
          <List>
            <Row
              icon="wish"
              title="心愿墙"
              note="挑能挂的挂上，不合适的取下来"
              onTap={() => navigateTo({ url: '/packages/wishdesk/wall' })}
              end={<Icon name="right" small />}
            />
          </List>
        </>
      ) : (
        trouble === null && <Skeleton says="正在打开…" />
      )}
    </Page>
  )
}
