import { PARTY_ROOT } from '@domain/territory'
import { navigateTo } from '@tarojs/taro'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { TaskDeskRow } from '../../components/task-desk-row'
import { WishDeskRow } from '../../components/wish-desk-row'
import { toCheck, toExport } from '../../figures/urls'
import { countText } from '../../words/numbers'
import { Part } from './parts'
import { toCourses, toRoster, toSeason, toWall, toWishFigures } from './use-overview'

const arrow = <Icon name="right" small />

export function WishFiguresRow({ acts }: { acts: boolean }) {
  const [title, note] = acts
    ? ['心愿的数', '各村、各类、各月，点数看是哪些']
    : ['心愿周表', '各村提了多少、办好多少']
  return <Row icon="chart" title={title!} note={note} onTap={() => toWishFigures(acts)} end={arrow} />
}

/** What an organiser has to do besides looking. */
export function Ways({ place, ungrouped }: { place: { id: string; name: string }; ungrouped: number }) {
  return (
    <>
      <Part title="要办的" />
      <List>
        <Row
          icon="article"
          title="名册"
          note={ungrouped > 0 ? `${countText(ungrouped)} 名在外党员还没有小组` : '导入、导出、分小组、建支部'}
          onTap={toRoster}
          end={arrow}
        />
        <Row icon="cal" title="学习季" note="起止、要学多少、课题记几分钟" onTap={toSeason} end={arrow} />
        <Row icon="course" title="课程上架" note="写一节课，上架，下架" onTap={toCourses} end={arrow} />
        <TaskDeskRow nodeId={PARTY_ROOT} />
        <WishDeskRow />
        <Row icon="lamp" title="心愿墙" note="开不开，挂着哪些" onTap={toWall} end={arrow} />
        <WishFiguresRow acts />
        <Row
          icon="clock"
          title="自动提醒"
          note="学习日、活动前一天、任务到期前"
          onTap={() => navigateTo({ url: '/packages/remind/rules' })}
          end={arrow}
        />
        <Row
          icon="file"
          title="导出这些数"
          note="一张表，一天后自己删掉"
          onTap={() => toExport(place)}
          end={arrow}
        />
        <Row icon="check" title="核对这些数" note="算到几点，要不要重新数一遍" onTap={toCheck} end={arrow} />
      </List>
    </>
  )
}
