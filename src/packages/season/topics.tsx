import type { Category } from '@contract/categories'
import type { OutputOf } from '@contract/core'
import type { RuleChange, seasons, TopicRow } from '@contract/seasons'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Line, PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Working } from '../../components/working'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { changeView, progressOf } from './change-view'
import { History } from './history'
import { categories, NewTopicSheet } from './new-topic'
import { TopicSheet } from './topic-sheet'
import { topicRows } from './topics-view'
import { type Topics, useTopics } from './use-topics'
import './index.scss'

const arrow = <Icon name="right" small />

/** The change just made: how far it has come, or what it did. */
function Carrying({ topics: { change, begin, failed } }: { topics: Topics }) {
  if (!change) return null
  const { lines, did } = changeView(change, serverNow())
  const title = lines.join('；')
  if (change.state === 'done')
    return <Message kind="info" icon="done" title={`改好了：${title}`} {...(did && { line: did })} />
  return (
    <>
      <Working {...progressOf(change)} />
      <Line>{`${title}。关上这一页也不要紧，镇里的系统接着算。`}</Line>
      {failed && <Stopped change={change} line={errorCopy[failed]} onGoOn={begin} />}
    </>
  )
}

interface StoppedProps {
  change: RuleChange
  line: string
  onGoOn: (change: RuleChange) => void
}

function Stopped({ change, line, onGoOn }: StoppedProps) {
  return (
    <Message
      kind="warn"
      icon="alert"
      title="停在这里了"
      line={line}
      action={
        <Button kind="side" onTap={() => onGoOn(change)}>
          接着算
        </Button>
      }
    />
  )
}

interface KnownProps {
  data: OutputOf<typeof seasons.topics>
  topics: Topics
}

function Known({ data, topics }: KnownProps) {
  const [category, setCategory] = useState<Category>('theory')
  const [topic, setTopic] = useState<TopicRow | null>(null)
  const [adding, setAdding] = useState(false)
  const { begin, paint } = topics
  const changed = (change: RuleChange) => {
    setTopic(null)
    begin(change)
    void paint.load()
  }
  const added = (to: Category) => {
    setAdding(false)
    setCategory(to)
    void paint.load()
  }
  return (
    <>
      <Carrying topics={topics} />
      <Chips label="哪一类" options={categories} chosen={category} onChoose={setCategory} />
      <List>
        {topicRows(data, category).map(({ topic: one, title, note }) => (
          <Row
            key={one.id}
            icon={category}
            title={title}
            note={note}
            onTap={() => setTopic(one)}
            end={arrow}
          />
        ))}
      </List>
      <View className="season__action">
        <Button kind="side" onTap={() => setAdding(true)}>
          加一个课题
        </Button>
      </View>
      <History changes={data.changes} />
      {topic && <TopicSheet topic={topic} onDone={changed} onClose={() => setTopic(null)} />}
      {adding && <NewTopicSheet category={category} onDone={added} onClose={() => setAdding(false)} />}
    </>
  )
}

/** 课题: what each is worth at most, by whatever channel it was learned. */
export default function TopicsPage() {
  const topics = useTopics()
  const { kept, trouble } = topics.paint
  return (
    <Page>
      <TitleBar />
      <PageHead title="课题" line="一个课题，看课、开会、上门学的只记一次，最多记这么多。点一个改分钟数。" />
      <TroubleNotice paint={topics.paint} />
      {kept ? (
        <Known data={kept.data} topics={topics} />
      ) : (
        trouble === null && <Skeleton says="正在打开课题…" />
      )}
    </Page>
  )
}
