import { Purpose } from '@contract/messages'
import { View } from '@tarojs/components'
import { navigateTo, reLaunch } from '@tarojs/taro'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Empty } from '../../components/empty'
import { Line, PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { SwitchRow } from '../../components/switch-row'
import { useKnownPerson } from '../../first-paint/known-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { takeRefusalBack, useMessagesToday } from '../../reminding/grants'
import { leftIn, refusedOf } from '../../reminding/to-ask-for'
import { leftWords, purposeWords } from '../../words/reminders'
import { messageRow } from './messages-view'
import { useMessages } from './use-messages'
import './index.scss'

type Messages = ReturnType<typeof useMessages>

const open = (url: string) => () =>
  url.startsWith('/pages/') ? void reLaunch({ url }) : void navigateTo({ url })

/** How many WeChat may still bring, why that helps, and the one tap for more. */
function Grants({ at: { asking, ask, consent, consenting } }: { at: Messages }) {
  const today = useMessagesToday()
  const { grants, consent: given } = today
  if (given !== true) {
    return (
      <>
        <Message
          kind="info"
          icon="info"
          title="微信现在不提醒您"
          line="同意了，活动前一天、学习日当天，微信会响一声。随时能收回。"
        />
        <View className="messages__ask">
          <Button kind="side" onTap={consent} off={consenting.sending}>
            {consenting.sending ? '正在记…' : '同意接收提醒'}
          </Button>
        </View>
      </>
    )
  }
  const left = leftIn(today)
  if (left === null) return null
  const refused = refusedOf(today).length
  const asks = refused < grants.filter(({ id }) => id !== null).length
  return (
    <>
      <Message
        kind="info"
        icon="lamp"
        title={leftWords(left)}
        line={
          asks
            ? '微信同意一次，只能提醒一次，点一下就多一次。打卡、提心愿时也会问您。'
            : '您在微信里选了总是拒绝，要到微信的设置里打开。'
        }
      />
      {asks && (
        <View className="messages__ask">
          <Button kind="side" onTap={ask} off={asking}>
            再要一次提醒
          </Button>
        </View>
      )}
      {refused > 0 && (
        <>
          {asks && <Line>有的提醒，您在微信里选了总是拒绝。</Line>}
          <View className="messages__ask">
            <Button kind="side" onTap={() => void takeRefusalBack()}>
              去微信设置里打开
            </Button>
          </View>
          <Line>打开“订阅消息”，把关掉的打开，回来再要。</Line>
        </>
      )}
    </>
  )
}

function Listed({ at }: { at: Messages }) {
  if (at.messages.length === 0)
    return <Empty title="还没有消息" line="指导员提醒您、活动快到了、心愿有进展，都写在这里。" />
  return (
    <>
      <List>
        {at.messages.map((message) => {
          const { id, icon, title, note, unread, url } = messageRow(message, serverNow())
          return (
            <Row
              key={id}
              icon={icon}
              title={title}
              note={note}
              onTap={open(url)}
              end={unread ? <Chip kind="info" icon="dot" words="新" /> : <Icon name="right" small />}
            />
          )
        })}
      </List>
      {at.before !== null && (
        <View className="messages__more">
          <Button kind="side" onTap={at.more} off={at.asking}>
            {at.asking ? '正在找…' : '看更早的'}
          </Button>
        </View>
      )}
    </>
  )
}

/** 消息: everything somebody was reminded of, whether WeChat could bring it or not. */
export default function MessagesPage() {
  const at = useMessages()
  const { paint, first } = at
  const studies = useKnownPerson()?.member !== false
  const kinds = Purpose.options.filter((purpose) => studies || purpose.startsWith('wish'))
  return (
    <Page>
      <TitleBar />
      <PageHead title="消息" />
      <TroubleNotice paint={paint} />
      {at.code && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[at.code]} />}
      {first ? (
        <>
          <Grants at={at} />
          <Listed at={at} />
          <Section title="哪些要微信提醒" />
          <List>
            {kinds.map((purpose) => {
              const on = !first.muted.includes(purpose)
              const { name, icon } = purposeWords[purpose]
              return (
                <SwitchRow
                  key={purpose}
                  icon={icon}
                  title={name}
                  on={on}
                  onFlip={() => at.mute(purpose, on)}
                />
              )
            })}
          </List>
          <Line>关掉的，微信不响，消息里还留着。</Line>
        </>
      ) : (
        paint.trouble === null && <Skeleton says="正在打开消息…" />
      )}
    </Page>
  )
}
