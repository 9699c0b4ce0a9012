import type { TaskView } from '@contract/tasks'
import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { GrantsLeft } from '../../components/grants-left'
import { HandedNotice } from '../../components/handed-notice'
import { Line, PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Materials } from '../../components/materials'
import { Page } from '../../components/page'
import { Passage } from '../../components/passage'
import { Progress } from '../../components/progress'
import { Skeleton } from '../../components/skeleton'
import { toLesson } from '../../components/to-lesson'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { localPosition } from '../../learning/watching'
import { TitleBar } from '../../platform/title-bar'
import { momentWords } from '../../words/moments'
import { taskShare, taskUrl } from '../../words/tasks'
import { NotAsked } from './not-asked'
import { Reflection } from './reflection'
import { type TaskPage, taskPage } from './task-view'
import { type Task, useTask } from './use-task'
import './index.scss'

function Answer({ answer }: Pick<TaskView, 'answer'>) {
  if (answer === null) return null
  return (
    <>
      <Section title={`${answer.by}回您了`} />
      <Passage text={answer.text} when={momentWords(answer.at, serverNow())} ground="lamp" />
    </>
  )
}

function Lessons({ page: { lessons, goOn, main } }: { page: TaskPage }) {
  if (lessons.length === 0) return null
  return (
    <>
      <Section title="要看的课" />
      <List>
        {lessons.map(({ id, category, title, note, atSec }) => (
          <Row
            key={id}
            icon={category}
            title={title}
            note={note}
            onTap={() => toLesson(id, { atSec })}
            end={<Icon name="right" small />}
          />
        ))}
      </List>
      {goOn && (
        <View className="tasks__action">
          <Button
            kind={main === 'watch' ? 'main' : 'side'}
            onTap={() => toLesson(goOn.id, { atSec: goOn.atSec, play: true })}
          >
            {goOn.words}
          </Button>
        </View>
      )}
    </>
  )
}

function Receive({ page: { receive, noted, main }, task }: { page: TaskPage; task: Task }) {
  const sending = task.received === 'sending'
  if (receive === null) return noted && <Line>{noted}</Line>
  return (
    <>
      {task.received !== 'kept' && <HandedNotice handed={task.received} />}
      <View className="tasks__action">
        <Button kind={main === 'receive' ? 'main' : 'side'} onTap={task.receive} off={receive.off || sending}>
          {sending ? '正在交…' : receive.words}
        </Button>
      </View>
    </>
  )
}

function Known({ view, task }: { view: TaskView; task: Task }) {
  const page = taskPage(view, task.items, {
    now: serverNow(),
    positionOf: (lessonId, knownSec) => localPosition(lessonId, knownSec) ?? knownSec,
  })
  return (
    <>
      <PageHead title={page.title} line={page.line} />
      {view.text !== '' && <Passage text={view.text} />}
      <Answer answer={view.answer} />
      {page.parts && (
        <View className="tasks__parts">
          <Progress percent={page.parts.percent} />
          <Text className="tasks__parts-words">{page.parts.words}</Text>
        </View>
      )}
      <Receive page={page} task={task} />
      {(page.receive?.off === false || page.reflection?.due) && <GrantsLeft />}
      {view.materials.length > 0 && <Section title="资料" />}
      <Materials materials={view.materials} />
      <Lessons page={page} />
      {page.reflection && (
        <Reflection
          taskId={view.id}
          view={page.reflection}
          least={view.minLetters ?? 1}
          main={page.main === 'write'}
          task={task}
        />
      )}
    </>
  )
}

/** One task: what it asks, its papers and lessons, 已收到, what I write about it and what was answered. */
export default function TaskOfMine() {
  const { id = '' } = useRouter().params
  const task = useTask(id)
  const { kept, trouble } = task.paint
  useShareAppMessage(() => taskShare(kept?.data ?? null))
  const notAsked = trouble === 'NoSuchTask' || trouble === 'Forbidden'
  return (
    <Page>
      <TitleBar />
      {notAsked ? <NotAsked then={taskUrl(id)} /> : <TroubleNotice paint={task.paint} />}
      {kept && !notAsked && <Known view={kept.data} task={task} />}
      {!kept && trouble === null && <Skeleton says="正在打开这个任务…" />}
    </Page>
  )
}
