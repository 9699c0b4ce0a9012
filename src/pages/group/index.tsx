import type { MyGroup } from '@contract/groups'
import { study } from '@contract/study'
import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { SessionRows } from '../../components/session-rows'
import { Skeleton } from '../../components/skeleton'
import { kept } from '../../first-paint/kept'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { speak } from '../../platform/spoken'
import { Band } from './band'
import { groupView } from './group-view'
import { Instructor } from './instructor'
import { useGroup } from './use-group'
import { Windows } from './windows'
import { NoMember, ResidenceRow, WithoutGroup } from './without'
import './index.scss'

/** As 今日 last told: the group's own page asks nothing about it. */
const knownSession = () => kept('home', study.home, {})?.data.nextSession ?? null

type Mine = ReturnType<typeof useGroup>

function Known({ group, mobile, mine }: { group: MyGroup; mobile: boolean; mine: Mine }) {
  const view = groupView(group, serverNow())
  return (
    <>
      {view.instructor ? (
        <Instructor
          instructor={view.instructor}
          asked={view.asked}
          asking={mine.asking}
          onAsk={() => void mine.ask()}
        />
      ) : (
        <Message kind="info" icon="info" title="小组还没有指导员" line="学着不耽误，有事先找村支书。" />
      )}
      {mine.failed && <Message kind="danger" icon="alert" title="没请成" line={errorCopy[mine.failed]} />}
      <SessionRows next={knownSession()} note="小组和支部的屋场会、夜校" />
      {view.windows ? (
        <Windows view={view.windows} />
      ) : (
        group.members < 6 && (
          <View className="my-group__few">
            <Text>组里满六个人，这里就亮起窗来。</Text>
          </View>
        )
      )}
      {view.band && <Band view={view.band} />}
      {mobile && <ResidenceRow />}
    </>
  )
}

export default function Group() {
  const mine = useGroup()
  const { kept: answer, trouble } = mine.paint
  const group = answer?.data.group ?? null
  if (trouble === 'Forbidden' || trouble === 'NotAMember') {
    return (
      <Page tab={{ current: 'group' }}>
        <NoMember />
      </Page>
    )
  }
  return (
    <Page tab={{ current: 'group' }}>
      {group && (
        <View className="my-group__head" {...speak({ role: 'heading' })}>
          <Text>{groupView(group, serverNow()).title}</Text>
        </View>
      )}
      <TroubleNotice paint={mine.paint} />
      {!answer && trouble === null && <Skeleton says="正在打开小组…" />}
      {answer &&
        (group ? (
          <Known group={group} mobile={answer.data.mobile} mine={mine} />
        ) : (
          <WithoutGroup mobile={answer.data.mobile} branch={answer.data.branch} />
        ))}
    </Page>
  )
}
