import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { categoryName } from '../../components/category'
import { Confirm } from '../../components/confirm'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { mediumWords } from '../../words/media'
import { exactText } from '../../words/spans-of-time'
import type { Draft } from './form-view'
import { toLook } from './publish'
import type { LessonWriting } from './use-lesson-form'

interface RetiringProps {
  writing: LessonWriting
  title: string
  lines: string[]
  does: string
  onClose: () => void
}

export function Retiring({ writing, title, lines, does, onClose }: RetiringProps) {
  const { retire, retiring } = writing
  const yes = async () => {
    if (await retire()) onClose()
  }
  return (
    <Confirm
      title={title}
      lines={lines}
      does={does}
      doing="正在办…"
      sending={retiring.sending}
      failed={retiring.failed?.code ?? null}
      onYes={yes}
      onClose={onClose}
    />
  )
}

/** A lesson that everybody sees: what it is, and the way off the lists. */
export function OnShelf({ writing, draft }: { writing: LessonWriting; draft: Draft }) {
  const { saved, topics } = writing
  const [asking, setAsking] = useState(false)
  const topic = topics.find(({ id }) => id === draft.topicId)
  if (!saved) return null
  return (
    <>
      {saved.lacks !== null && <Message kind="info" icon="done" title="上架了，大家看得到了" />}
      <List>
        <Row
          icon={mediumWords[draft.medium].icon}
          title={draft.title}
          note={`${mediumWords[draft.medium].name}，长 ${exactText(saved.durationSec)}`}
          onTap={() => toLook(saved.id)}
          end={<Icon name="right" small />}
        />
        {topic && (
          <Row icon={topic.category} title={topic.title} note={`${categoryName[topic.category]}课题`} />
        )}
        <Row
          icon={draft.audience === 'members' ? 'closed' : 'group'}
          title={draft.audience === 'members' ? '只给党员看' : '谁都可以看'}
        />
      </List>
      <View className="admin__action">
        <Button kind="side" onTap={() => setAsking(true)}>
          下架
        </Button>
      </View>
      {asking && (
        <Retiring
          writing={writing}
          title={`下架“${draft.title}”`}
          lines={[
            '课程里就看不到了，正在看的能接着看完。',
            '大家学过的、记上的学时都留着。改好了可以再上架。',
          ]}
          does="下架"
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
