import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { categoryName } from '../../components/category'
import { Confirm } from '../../components/confirm'
import { Message } from '../../components/message'
import { exactText } from '../../words/spans-of-time'
import { type Draft, lackWords, missingToPublish, missingToSave } from './form-view'
import type { LessonWriting } from './use-lesson-form'

interface PublishProps {
  writing: LessonWriting
  draft: Draft
}

/** What the server found out when it was kept last. */
function Told({ writing: { saved, changed, saving } }: { writing: LessonWriting }) {
  const { failed } = saving
  if (failed) return <Message kind="danger" icon="alert" title="没存上" line={errorCopy[failed.code]} />
  if (saved?.lacks == null || changed) return null
  const length = saved.durationSec > 0 ? `存好了，长 ${exactText(saved.durationSec)}` : '存好了'
  return (
    <>
      <Message kind="info" icon="done" title={length} />
      {saved.lacks.map((lack) => (
        <Message key={lack} kind="warn" icon="alert" title="还不能上架" line={lackWords[lack]} />
      ))}
    </>
  )
}

const seenBy = ({ audience }: Draft): string =>
  audience === 'members' ? '只有党员看得到，不能转发。' : '大家马上就看得到。'

function Publishing({ writing, draft, onClose }: PublishProps & { onClose: () => void }) {
  const { publish, publishing, saving, topics } = writing
  const category = topics.find(({ id }) => id === draft.topicId)?.category
  const where = category ? `排在“${categoryName[category]}”的最后。` : ''
  const yes = async () => {
    if (await publish()) onClose()
  }
  return (
    <Confirm
      title={`上架“${draft.title.trim()}”`}
      lines={[`${where}${seenBy(draft)}`, '上了架要改，得先下架。上过架的课，课题和长短改不了。']}
      does={draft.audience === 'members' ? '上架给党员看' : '上架给大家看'}
      doing="正在上架…"
      sending={publishing.sending || saving.sending}
      failed={publishing.failed?.code ?? saving.failed?.code ?? null}
      onYes={yes}
      onClose={onClose}
    />
  )
}

export const toLook = (lessonId: string) => navigateTo({ url: `/packages/lesson/index?id=${lessonId}` })

/** The last part of the form: keep it, look at it, publish it. */
export function Publish({ writing, draft }: PublishProps) {
  const { saved, changed, save, saving, busy } = writing
  const [asking, setAsking] = useState(false)
  const waits = busy ? '正在传，等一会儿' : null
  const lacks = !changed && (saved?.lacks ?? []).length > 0
  const off = waits ?? missingToPublish(draft) ?? (lacks ? '改好了才能上架' : null)
  const cannotKeep = waits ?? missingToSave(draft)
  return (
    <>
      <Told writing={writing} />
      <View className="admin__action">
        <Button kind="main" onTap={() => setAsking(true)} off={off !== null || saving.sending}>
          {off ?? '上架'}
        </Button>
      </View>
      <View className="admin__pair">
        <Button kind="side" onTap={save} off={cannotKeep !== null || saving.sending}>
          {saving.sending ? '正在存…' : '存草稿'}
        </Button>
        {saved && !changed && (
          <Button kind="side" onTap={() => toLook(saved.id)}>
            看一看
          </Button>
        )}
      </View>
      {asking && <Publishing writing={writing} draft={draft} onClose={() => setAsking(false)} />}
    </>
  )
}
