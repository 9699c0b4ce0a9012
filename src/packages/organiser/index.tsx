import { PARTY_ROOT } from '@domain/territory'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { DeskSwitch } from '../../components/desk-switch'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Progress } from '../../components/progress'
import { Skeleton } from '../../components/skeleton'
import { TaskDeskRow } from '../../components/task-desk-row'
import { WishDeskRow } from '../../components/wish-desk-row'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { AddBranches } from './add-branches'
import { Overdue } from './overdue'
import { type Next, type OverviewView, overviewView, type Share, type TierView } from './overview-view'
import { Head, Part } from './parts'
import {
  toBranch,
  toCourses,
  toImport,
  toPage,
  toSeason,
  toWall,
  toWishFigures,
  useOverview,
} from './use-overview'
import './index.scss'

function Shares({ shares }: { shares: Share[] }) {
  if (shares.length === 0) return null
  return (
    <View className="shares">
      {shares.map(({ name, says, percent, note }) => (
        <View key={name} className="share">
          <View className="share__words">
            <Text>{name}</Text>
            <Text className="share__says">{says}</Text>
          </View>
          <View className="share__bar">
            <Progress percent={percent} />
          </View>
          <View className="share__note">
            <Text>{note}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}

function NextStep({ next, onTap }: { next: Next; onTap: () => void }) {
  return (
    <View className="org__card">
      <View className="org__card-title">
        <Text>{next.title}</Text>
      </View>
      <View className="org__note">
        <Text>{next.line}</Text>
      </View>
      <View className="org__inner">
        <Button kind="main" onTap={onTap}>
          {next.verb}
        </Button>
      </View>
    </View>
  )
}

const arrow = <Icon name="right" small />

function Doings({ view, onAdd }: { view: OverviewView; onAdd: () => void }) {
  return (
    <List>
      <Row icon="article" title="名册导入" note={view.lastImport} onTap={() => toImport(view)} end={arrow} />
      {view.shares.length > 0 && (
        <>
          <Row
            icon="file"
            title="导出名册"
            note="一张表，一天后自己删掉"
            onTap={() => toPage('export')}
            end={arrow}
          />
          <Row
            icon="group"
            title="分小组"
            note="按住处分，先看方案再动"
            onTap={() => toPage('plan')}
            end={arrow}
          />
        </>
      )}
      <Row icon="cal" title="学习季" note="起止、要学多少、课题记几分钟" onTap={toSeason} end={arrow} />
      <Row icon="course" title="课程上架" note="写一节课，上架，下架" onTap={toCourses} end={arrow} />
      <Row icon="pin" title="建支部" note="一个村一个支部" onTap={onAdd} end={arrow} />
      <TaskDeskRow nodeId={PARTY_ROOT} />
      <WishDeskRow />
      <Row icon="lamp" title="心愿墙" note="开不开，挂着哪些" onTap={toWall} end={arrow} />
      <WishFiguresRow acts />
    </List>
  )
}

function WishFiguresRow({ acts }: { acts: boolean }) {
  const [title, note] = acts
    ? ['心愿的数', '各村、各类、各月，点数看是哪些']
    : ['心愿周表', '各村提了多少、办好多少']
  return <Row icon="chart" title={title!} note={note} onTap={() => toWishFigures(acts)} end={arrow} />
}

function Tier({ tier, opens }: { tier: TierView; opens: boolean }) {
  return (
    <>
      <Part title={`${tier.name} ${tier.branches.length} 个支部`} />
      <List>
        {tier.branches.map(({ id, name, note, away }) => (
          <Row
            key={id}
            icon="group"
            title={name}
            note={note}
            {...(opens && { onTap: () => toBranch(id), end: arrow })}
          >
            {away && (
              <View className="row__note">
                <Text>{away}</Text>
              </View>
            )}
          </Row>
        ))}
      </List>
    </>
  )
}

function Known({ view, acts, again }: { view: OverviewView; acts: boolean; again: () => void }) {
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<number | null>(null)
  const goNext: Record<Next['kind'], () => void> = {
    goOn: () => toImport(view),
    branches: () => setAdding(true),
    roster: () => toPage('import'),
    groups: () => toPage('plan'),
  }
  const done = (count: number) => {
    setAdding(false)
    setAdded(count)
    again()
  }
  return (
    <>
      <Head head={view.head} />
      {added !== null && (
        <Message kind="info" icon="done" title={added === 0 ? '这些支部都有了' : `建好了 ${added} 个支部`} />
      )}
      {acts && view.next && <NextStep next={view.next} onTap={goNext[view.next.kind]} />}
      {acts && <Overdue first={view.next === null} />}
      <Shares shares={view.shares} />
      {acts ? (
        <>
          <Doings view={view} onAdd={() => setAdding(true)} />
          <List>
            <Row
              icon="clock"
              title="自动提醒"
              note="学习日、活动前一天、任务到期前"
              onTap={() => navigateTo({ url: '/packages/remind/rules' })}
              end={arrow}
            />
          </List>
        </>
      ) : (
        <List>
          <WishFiguresRow acts={false} />
        </List>
      )}
      {view.tiers.map((tier) => (
        <Tier key={tier.name} tier={tier} opens={acts} />
      ))}
      {adding && <AddBranches onDone={done} onClose={() => setAdding(false)} />}
    </>
  )
}

/** 总览: the organiser's home, and what the county looks at. */
export default function Overview() {
  const { paint, acts } = useOverview()
  const { kept, trouble } = paint
  return (
    <Page tab={{ current: 'desk' }}>
      <DeskSwitch here={acts ? 'organiser:root' : 'countyViewer:root'} />
      <TroubleNotice paint={paint} />
      {kept ? (
        <Known view={overviewView(kept.data, serverNow())} acts={acts} again={paint.load} />
      ) : (
        trouble === null && <Skeleton says="正在打开总览…" />
      )}
    </Page>
  )
}
