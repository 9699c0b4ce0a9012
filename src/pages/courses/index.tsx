import { type Courses as CoursesData, study } from '@contract/study'
import { Text, View } from '@tarojs/components'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { knowMember } from '../../first-paint/known-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { speak } from '../../platform/spoken'
import { coursesView } from './courses-view'
import { Section } from './section'
import './index.scss'

const remember = (courses: CoursesData) => knowMember(courses.study !== null)

function Known({ data }: { data: CoursesData }) {
  const { sentence, sections } = coursesView(data)
  if (sections.length === 0) {
    return <Empty title="课还没上架" line="镇里正在备课，备好一节放一节，过两天再来看。" />
  }
  return (
    <>
      <View className="courses__sentence">
        <Text>{sentence}</Text>
      </View>
      {sections.map((section) => (
        <Section key={section.category} section={section} />
      ))}
    </>
  )
}

export default function Courses() {
  const paint = useFirstPaint({ op: study.courses, input: {}, name: 'courses', onAnswer: remember })
  const { kept, trouble } = paint
  return (
    <Page tab={{ current: 'courses' }}>
      <View className="courses__head" {...speak({ role: 'heading' })}>
        <Text>课程</Text>
      </View>
      <TroubleNotice paint={paint} />
      {kept ? <Known data={kept.data} /> : trouble === null && <Skeleton says="正在打开课程…" />}
    </Page>
  )
}
