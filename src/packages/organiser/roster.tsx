import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Progress } from '../../components/progress'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { AddBranches } from './add-branches'
import { type Next, type OverviewView, overviewView, type Share, type TierView } from './overview-view'
import { Head, Part, StepCard } from './parts'
import { toBranch, toImport, toPage, useOverview } from './use-overview'
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
      <Row icon="pin" title="建支部" note="一个村一个支部" onTap={onAdd} end={arrow} />
    </List>
  )
}

function Tier({ tier }: { tier: TierView }) {
  return (
    <>
      <Part title={`${tier.name} ${tier.branches.length} 个支部`} />
      <List>
        {tier.branches.map(({ id, name, note, away }) => (
          <Row key={id} icon="group" title={name} note={note} onTap={() => toBranch(id)} end={arrow}>
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

function Known({ view, again }: { view: OverviewView; again: () => void }) {
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
      {view.next && <StepCard step={view.next} onTap={goNext[view.next.kind]} />}
      <Shares shares={view.shares} />
      <Doings view={view} onAdd={() => setAdding(true)} />
      {view.tiers.map((tier) => (
        <Tier key={tier.name} tier={tier} />
      ))}
      {adding && <AddBranches onDone={done} onClose={() => setAdding(false)} />}
    </>
  )
}

/** 名册: who is on it by branches, and what is done with it. */
export default function Roster() {
  const paint = useOverview()
  const { kept, trouble } = paint
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {kept ? (
        <Known view={overviewView(kept.data, serverNow())} again={paint.load} />
      ) : (
        trouble === null && <Skeleton says="正在打开名册…" />
      )}
    </Page>
  )
}
