import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePicture } from '../../../api/use-picture'
import { useWrite } from '../../../api/use-write'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { Line } from '../../../components/headings'
import { Message } from '../../../components/message'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'

const MOST = 3

/** Where a picture was taken is taken out of it on the way. */
function Photos({ photos, onAdd }: { photos: string[]; onAdd: (file: string) => void }) {
  const { bring, percent, lost } = usePicture('wishes')
  const add = async () => {
    const file = await bring()
    if (file !== null) onAdd(file)
  }
  const words = percent !== null ? `传了 ${percent}%` : photos.length === 0 ? '拍一张' : '再添一张'
  return (
    <>
      {photos.length > 0 && <Line>{`照片传好了 ${photos.length} 张，最多 ${MOST} 张。`}</Line>}
      {lost && <Message kind="danger" icon="alert" title="没传上去" line="连上网，再点一下。" />}
      {photos.length < MOST && (
        <View className="wishdesk__action">
          <Button kind="side" onTap={add} off={percent !== null}>
            {words}
          </Button>
        </View>
      )}
    </>
  )
}

/** 反馈: from now on it waits for the asker. */
export function Report(sheet: SheetProps) {
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const { write, sending, failed } = useWrite(wishes.report)
  const report = async () => {
    const answer = await write({ ...lookedAt(sheet.wish), note: note.trim(), photos })
    if (answer) sheet.onDone(answer.wish)
  }
  const missing = note.trim() === '' ? '写一句做了什么' : null
  const words = { title: '做了什么', verb: '请本人看看', missing }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={report} sheet={sheet}>
      <Field
        label="做了什么"
        value={note}
        onChange={setNote}
        helper="比如：两盏都换了，晚上看看亮不亮"
        most={300}
      />
      <Photos photos={photos} onAdd={(file) => setPhotos((before) => [...before, file])} />
    </ActSheet>
  )
}
