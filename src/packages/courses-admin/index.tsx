import { courses } from '@contract/courses'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { groupsOf, type LessonGroup } from './list-view'
import './index.scss'

const toForm = (query = '') => navigateTo({ url: `/packages/courses-admin/form${query}` })

function Lessons({ groups }: { groups: readonly LessonGroup[] }) {
  return groups.map(({ title, lessons }) => (
    <View key={title}>
      <Section title={title} />
      <List>
        {lessons.map(({ id, title: name, icon, note }) => (
          <Row
            key={id}
            icon={icon}
            title={name}
            note={note}
            onTap={() => toForm(`?id=${id}`)}
            end={<Icon name="right" small />}
          />
        ))}
      </List>
    </View>
  ))
}

/** 课程上架: every lesson by its state. */
export default function CoursesAdmin() {
  const paint = useFirstPaint({ op: courses.lessons, input: {}, name: 'courses-admin' })
  const { kept, trouble } = paint
  const groups = kept ? groupsOf(kept.data.lessons) : []
  const write = (
    <Button kind="main" onTap={() => toForm()}>
      写一节新课
    </Button>
  )
  return (
    <Page>
      <TitleBar />
      <PageHead title="课程上架" line="写好的课上了架，大家马上就看得到。" />
      <TroubleNotice paint={paint} />
      {!kept && trouble === null && <Skeleton says="正在打开课程…" />}
      {kept && groups.length === 0 && (
        <Empty title="还没有课" line="视频、录音、文章都行，从一节短的写起。">
          {write}
        </Empty>
      )}
      {groups.length > 0 && (
        <>
          <View className="admin__action">{write}</View>
          <Lessons groups={groups} />
        </>
      )}
    </Page>
  )
}
