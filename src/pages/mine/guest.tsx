import { type Home, study } from '@contract/study'
import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { Empty } from '../../components/empty'
import { List } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { ToBinding } from '../../components/to-binding'
import { MessagesRow } from '../../components/to-messages'
import { Unsent } from '../../components/unsent'
import { knowPerson } from '../../first-paint/known-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { speak } from '../../platform/spoken'
import { showTextSize } from '../../reading/text-size'
import { learnMessages } from '../../reminding/grants'
import { MyRows } from './my-rows'
import { TextSizeRow } from './text-size-row'

const remember = (home: Home) => {
  knowPerson(home)
  learnMessages(home.messages)
  if (home.person) showTextSize(home.person.textSize)
  if (home.study) void reLaunch({ url: '/pages/mine/index' })
}

function Known({ person }: { person: Home['person'] }) {
  if (person === null) {
    return (
      <>
        <Empty title="这个微信还没对上名字" line="对上了，这里就有您的学时和资料。">
          <ToBinding />
        </Empty>
        <List>
          <MessagesRow />
        </List>
      </>
    )
  }
  return (
    <>
      <TextSizeRow />
      <MyRows member={false} />
      <Unsent as="row" />
    </>
  )
}

/** Of somebody who has no hours to learn: the name, how large the type is, and what is kept about them. */
export function Guest() {
  const paint = useFirstPaint({ op: study.home, input: {}, name: 'home', onAnswer: remember })
  const { kept, trouble } = paint
  return (
    <Page tab={{ current: 'mine' }}>
      <View className="mine__head" {...speak({ role: 'heading' })}>
        <Text>{kept?.data.person?.name ?? '我的'}</Text>
      </View>
      <TroubleNotice paint={paint} />
      {kept ? <Known person={kept.data.person} /> : trouble === null && <Skeleton says="正在打开…" />}
    </Page>
  )
}
