import { type OutsideLine, type TaskCard, tasks } from '@contract/tasks'
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
import { OUTSIDE_URL, TASKS_URL, taskRow, taskUrl } from '../../words/tasks'
import { NotAsked } from './not-asked'
import { OutsideLines } from './outside-lines'
import './index.scss'

function Cards({ title, cards }: { title: string; cards: TaskCard[] }) {
  if (cards.length === 0) return null
  return (
    <>
      <Section title={title} />
      <List>
        {cards.map((card) => (
          <Row
            key={card.id}
            {...taskRow(card, serverNow())}
            onTap={() => navigateTo({ url: taskUrl(card.id) })}
            end={<Icon name="right" small />}
          />
        ))}
      </List>
    </>
  )
}

function Outside({ lines }: { lines: OutsideLine[] }) {
  return (
    <>
      <Section title="在别处学的" />
      <OutsideLines lines={lines} />
      <View className="tasks__action">
        <Button kind="side" onTap={() => navigateTo({ url: OUTSIDE_URL })}>
          在别处学了，交上来
        </Button>
      </View>
    </>
  )
}

const isOpen = ({ step, answered }: TaskCard): boolean => answered || step !== 'done'

/** What is asked of me, those to do first, and what I handed in from elsewhere. */
export default function Tasks() {
  const paint = useFirstPaint({ op: tasks.mine, input: {}, name: 'tasks' })
  const { kept, trouble } = paint
  const cards = kept?.data.tasks ?? []
  const notAMember = trouble === 'Forbidden'
  return (
    <Page>
      <TitleBar />
      <PageHead title="学习任务" />
      {notAMember ? <NotAsked then={TASKS_URL} /> : <TroubleNotice paint={paint} />}
      <Unsent as="row" />
      {kept && cards.length === 0 && (
        <Empty title="还没有任务" line="指导员、支书布置了学习任务，都在这里。" />
      )}
      <Cards title="要做的" cards={cards.filter(isOpen)} />
      {kept && <Outside lines={kept.data.outside} />}
      <Cards title="做完的" cards={cards.filter((card) => !isOpen(card))} />
      {!kept && trouble === null && <Skeleton says="正在打开…" />}
    </Page>
  )
}
