import { people, type WaitingRequest } from '@contract/people'
import { View } from '@tarojs/components'
import { getCurrentInstance, navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { Empty } from '../../components/empty'
import { Line, PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { requestView } from './waiting-view'
import './index.scss'

const arrow = <Icon name="right" small />

/** Two of one name are told apart by what else is known of them. */
const look = (personId: string) => navigateTo({ url: `/packages/secretary/member?personId=${personId}` })

type Decide = (requestId: string, personId: string | null) => void

interface RequestProps {
  request: WaitingRequest
  sending: boolean
  decide: Decide
  /** Asks first, because another account loses the name. */
  rebind: (requestId: string, personId: string, name: string) => void
}

function Request({ request, sending, decide, rebind }: RequestProps) {
  const view = requestView(request, serverNow())
  return (
    <View className="request">
      <List>
        <Row icon={view.kind === 'bind' ? 'me' : 'article'} title={view.title} note={view.note} />
        {view.kind === 'bind' &&
          view.candidates.map(({ personId, name, note, taken }) => (
            <View key={personId} className="request__candidate">
              <Row icon="me" title={name} note={note} onTap={() => look(personId)} end={arrow} />
              <View className="request__doing">
                <Button
                  kind="side"
                  off={sending}
                  onTap={() => (taken ? rebind(view.id, personId, name) : decide(view.id, personId))}
                >
                  就是这位
                </Button>
              </View>
            </View>
          ))}
      </List>
      <View className="request__doing">
        {view.kind === 'correction' && view.personId !== null && (
          <Button kind="side" off={sending} onTap={() => decide(view.id, view.personId)}>
            准
          </Button>
        )}
        <Button kind="side" off={sending} onTap={() => decide(view.id, null)}>
          {view.kind === 'bind' ? '都不是' : '不准'}
        </Button>
      </View>
    </View>
  )
}

export default function Waiting() {
  const [branchId] = useState(() => getCurrentInstance().router?.params.branchId ?? '')
  const paint = useFirstPaint({ op: people.waiting, input: { branchId }, name: 'waiting' })
  const { write, sending, failed, forgive } = useWrite(people.decideRequest)
  const [asking, setAsking] = useState<{ requestId: string; personId: string; name: string } | null>(null)
  const { kept, trouble } = paint

  const decide = async (requestId: string, personId: string | null) => {
    const done = await write({ branchId, requestId, personId })
    if (done !== null) setAsking(null)
    await paint.load()
  }
  return (
    <Page>
      <TitleBar />
      <PageHead title="等您定的" line={kept?.data.branch} />
      <TroubleNotice paint={paint} />
      {failed && asking === null && (
        <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />
      )}
      {kept?.data.requests.map((request) => (
        <Request
          key={request.id}
          request={request}
          sending={sending}
          decide={decide}
          rebind={(requestId, personId, name) => {
            forgive()
            setAsking({ requestId, personId, name })
          }}
        />
      ))}
      {kept && kept.data.more > 0 && <Line>{`还有 ${kept.data.more} 件，上面的定了就排上来。`}</Line>}
      {kept?.data.requests.length === 0 && (
        <View className="request">
          <Empty title="都定完了" line="有人来认名字、要改资料，就排在这里。" />
        </View>
      )}
      {!kept && trouble === null && <Skeleton says="正在打开…" />}
      {asking !== null && (
        <Confirm
          title="换到新的微信"
          lines={[`${asking.name}现在对着另一个微信。`, '认了这个，那一个就看不到了。先问清楚是不是本人。']}
          does="就是这位"
          doing="正在认…"
          sending={sending}
          failed={failed?.code ?? null}
          onYes={() => decide(asking.requestId, asking.personId)}
          onClose={() => setAsking(null)}
        />
      )}
    </Page>
  )
}
