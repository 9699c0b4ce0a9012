import type { SessionView } from '@contract/sessions'
import { Image, Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { PageHead, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { RemindOf } from '../../components/remind-rows'
import { speak } from '../../platform/spoken'
import { Answer } from './answer'
import { Changing } from './changing'
import { CheckIn } from './check-in'
import { OneSession } from './one-session'
import { type Fact, sessionPage } from './session-view'

function Photos({ photos }: Pick<SessionView, 'photos'>) {
  if (photos.length === 0) return null
  return (
    <View className="sessions__photos">
      {photos.map(({ url }, i) => (
        <View key={url} {...speak({ role: 'img', label: `照片 ${i + 1}` })}>
          <Image className="sessions__photo" src={url} mode="aspectFill" {...speak({ hidden: true })} />
        </View>
      ))}
    </View>
  )
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <List>
      {facts.map(({ icon, title, note }) => (
        <Row key={`${icon} ${title}`} icon={icon} title={title} note={note} />
      ))}
    </List>
  )
}

function Running({ view }: { view: SessionView }) {
  const { id, state, mayRun, mayConfirm } = view
  const runs = mayRun && state !== 'cancelled'
  if (!runs) return null
  return (
    <View className="sessions__pair">
      <Button kind="side" onTap={() => navigateTo({ url: `/packages/sessions/host?id=${id}` })}>
        {state === 'planned' ? '我来主持' : '签到码和名单'}
      </Button>
      {mayConfirm && state === 'ended' && (
        <Button kind="side" onTap={() => navigateTo({ url: `/packages/sessions/confirm?id=${id}` })}>
          确认学时
        </Button>
      )}
    </View>
  )
}

function Known({ view, again }: { view: SessionView; again: () => Promise<void> }) {
  const page = sessionPage(view, serverNow())
  return (
    <>
      <PageHead title={page.title} line={page.line} />
      {page.moved && <Message {...page.moved} />}
      {page.stands && <Message {...page.stands} />}
      {page.does === 'checkIn' && <CheckIn sessionId={view.id} again={again} />}
      {page.does === 'answer' && <Answer view={view} again={again} />}
      {page.after.length > 0 && <Section title="散会以后" />}
      {page.after.length > 0 && <Facts facts={page.after} />}
      {page.after.length > 0 && <Section title="这一场" />}
      <Facts facts={page.facts} />
      {view.link !== null && (
        <>
          <Section title="从这里进" />
          <View className="page-line">
            <Text userSelect selectable>
              {view.link}
            </Text>
          </View>
        </>
      )}
      <Photos photos={view.photos} />
      <Running view={view} />
      {view.state === 'planned' && view.mayRun && (
        <RemindOf
          nodeId={view.nodeId}
          of={{ sessionId: view.id }}
          title="提醒要来的人"
          note="请了又没说不来的，还没提醒过的"
        />
      )}
      {view.mayChange && <Changing view={view} again={again} />}
    </>
  )
}

/** One session, for whoever is invited or runs it. */
export default function Session() {
  return <OneSession>{(view, again) => <Known view={view} again={again} />}</OneSession>
}
