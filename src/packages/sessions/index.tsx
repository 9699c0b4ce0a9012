import { type SessionCard, sessions } from '@contract/sessions'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Unsent } from '../../components/unsent'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { sessionRow, sessionUrl } from '../../words/sessions'
import './index.scss'

interface CardsProps {
  title: string
  cards: SessionCard[]
  url: (id: string) => string
}

function Cards({ title, cards, url }: CardsProps) {
  if (cards.length === 0) return null
  return (
    <>
      <Section title={title} />
      <List>
        {cards.map((card) => (
          <Row
            key={card.id}
            icon={card.state === 'running' ? 'lamp' : 'cal'}
            {...sessionRow(card, serverNow())}
            onTap={() => navigateTo({ url: url(card.id) })}
            end={<Icon name="right" small />}
          />
        ))}
      </List>
    </>
  )
}

/** What one is invited to, what one hosts, and what waits for one's word. */
export default function Sessions() {
  const paint = useFirstPaint({ op: sessions.mine, input: {}, name: 'sessions' })
  const { kept, trouble } = paint
  const lists = kept?.data
  const nothing = lists && lists.upcoming.length + lists.past.length + lists.toConfirm.length === 0
  return (
    <Page>
      <TitleBar />
      <PageHead title="学习活动" />
      <TroubleNotice paint={paint} />
      <Unsent as="row" />
      {lists && (
        <View className="sessions__doing">
          {lists.mayCallAt.length > 0 && (
            <Button kind="side" onTap={() => navigateTo({ url: '/packages/sessions/call' })}>
              办一场
            </Button>
          )}
          {lists.mayVisit && (
            <Button kind="side" onTap={() => navigateTo({ url: '/packages/sessions/visit' })}>
              记一次上门
            </Button>
          )}
        </View>
      )}
      {lists && (
        <>
          <Cards
            title="等您确认学时"
            cards={lists.toConfirm}
            url={(id) => `/packages/sessions/confirm?id=${id}`}
          />
          <Cards title="接下来" cards={lists.upcoming} url={sessionUrl} />
          <Cards title="以前的" cards={lists.past} url={sessionUrl} />
        </>
      )}
      {nothing && <Empty title="还没有活动" line="支部开屋场会、办夜校，都会写在这里。" />}
      {!kept && trouble === null && <Skeleton says="正在打开…" />}
    </Page>
  )
}
