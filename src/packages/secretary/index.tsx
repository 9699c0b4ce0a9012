import { View } from '@tarojs/components'
import { getCurrentInstance, navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { Chip } from '../../components/chip'
import { DeskSwitch } from '../../components/desk-switch'
import { Line, PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Page } from '../../components/page'
import { RemindRows } from '../../components/remind-rows'
import { SessionRows } from '../../components/session-rows'
import { Skeleton } from '../../components/skeleton'
import { TaskDeskRow } from '../../components/task-desk-row'
import { WishDeskRow } from '../../components/wish-desk-row'
import { openPlace } from '../../figures/urls'
import { useKnownPerson } from '../../first-paint/known-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { branchHead } from './branch-view'
import { Members } from './members'
import { useBranch } from './use-branch'
import './index.scss'

const arrow = <Icon name="right" small />

interface KnownProps {
  branch: ReturnType<typeof useBranch>
  branchId: string
  /** The caller's own, and not one that an organiser looks at. */
  mine: boolean
}

function Known({ branch, branchId, mine }: KnownProps) {
  const view = branchHead(branch.paint.kept!.data)
  const toGroup = (groupId: string) => () =>
    navigateTo({ url: `/packages/secretary/group?branchId=${branchId}&groupId=${groupId}` })
  return (
    <>
      <Line>{view.counts}</Line>
      {view.waiting !== null && (
        <View className="secretary__waiting">
          <List>
            <Row
              icon="lamp"
              title={view.waiting}
              onTap={() => navigateTo({ url: `/packages/secretary/waiting?branchId=${branchId}` })}
              end={arrow}
            />
          </List>
        </View>
      )}
      <SessionRows note="办屋场会、确认学时、记上门">
        {mine && <TaskDeskRow nodeId={branchId} />}
        {mine && <WishDeskRow />}
      </SessionRows>
      {mine && <RemindRows nodeId={branchId} whom="支部" />}
      <List>
        <Row
          icon="chart"
          title="支部的数"
          note={mine ? '学满多少、卡住多少，点数看是谁' : '学满多少、卡住多少'}
          onTap={() => openPlace({ id: branchId })}
          end={arrow}
        />
        {mine && (
          <Row
            icon="chart"
            title="心愿的数"
            note="提了多少、办好多少，点数看是哪些"
            onTap={() => navigateTo({ url: '/packages/wishstats/index' })}
            end={arrow}
          />
        )}
      </List>
      <Section title="学习小组" />
      <List>
        {view.groups.map(({ id, title, note, wants }) => (
          <Row key={id} icon="group" title={title} note={note} onTap={toGroup(id)} end={arrow}>
            {wants.length > 0 && (
              <View className="secretary__wants">
                {wants.map((want) => (
                  <Chip key={want} kind="warn" icon="alert" words={want} />
                ))}
              </View>
            )}
          </Row>
        ))}
        <Row icon="group" title="加一个小组" onTap={toGroup('')} end={arrow} />
      </List>
      <Members branch={branch} />
    </>
  )
}

/** A branch: the role home of its secretary; an organiser comes here from the whole town. */
export default function Secretary() {
  const [branchId] = useState(() => getCurrentInstance().router?.params.branchId ?? '')
  const branch = useBranch(branchId)
  const desks = useKnownPerson()?.desks ?? []
  const mine = desks.some(({ role, nodeId }) => role === 'secretary' && nodeId === branchId)
  const { kept, trouble } = branch.paint
  return (
    <Page {...(mine && { tab: { current: 'desk' } })}>
      {mine ? <DeskSwitch here={`secretary:${branchId}`} /> : <TitleBar />}
      <PageHead title={kept?.data.name ?? '支部'} />
      <TroubleNotice paint={branch.paint} />
      {kept ? (
        <Known branch={branch} branchId={branchId} mine={mine} />
      ) : (
        trouble === null && <Skeleton says="正在打开支部…" />
      )}
    </Page>
  )
}
