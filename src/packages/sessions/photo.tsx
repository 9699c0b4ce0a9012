import { type SessionView, sessions } from '@contract/sessions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { writeKey } from '../../api/write-key'
import { Button } from '../../components/button'
import { Line } from '../../components/headings'
import { Message } from '../../components/message'
import { uploadFile } from '../../platform/file'
import { choosePicture } from '../../platform/picture'

const MOST = 9
const endingOf = (name: string): string => (/\.png$/i.test(name) ? 'png' : 'jpg')

const heldWords = ({ photos, photosHeld }: SessionView): string =>
  photosHeld > 0
    ? `交了 ${photos.length + photosHeld} 张，${photosHeld} 张还在核对，核对过了大家才看得到。`
    : `交了 ${photos.length} 张。`

/** A picture of the session; where and when it was taken is taken out of the file on the way. */
export function AddPhoto({ view, again }: { view: SessionView; again: () => Promise<void> }) {
  const { write, sending, failed } = useWrite(sessions.addPhoto)
  const [percent, setPercent] = useState<number | null>(null)
  const [lost, setLost] = useState(false)
  const count = view.photos.length + view.photosHeld
  const add = async () => {
    setLost(false)
    try {
      const picture = await choosePicture()
      if (picture === null) return
      setPercent(0)
      const file = await uploadFile(
        picture,
        `sessions/${view.id}/${writeKey()}.${endingOf(picture.name)}`,
        setPercent,
      )
      setPercent(null)
      if (await write({ sessionId: view.id, file })) await again()
    } catch {
      setPercent(null)
      setLost(true)
    }
  }
  const words = sending ? '正在交…' : percent !== null ? `传了 ${percent}%` : '添一张照片'
  return (
    <>
      {count > 0 && <Line>{heldWords(view)}</Line>}
      {lost && <Message kind="danger" icon="alert" title="没传上去" line="连上网，再点一下。" />}
      {failed && <Message kind="danger" icon="alert" title="照片没收下" line={errorCopy[failed.code]} />}
      {count < MOST && (
        <View className="sessions__action">
          <Button kind="side" onTap={add} off={sending || percent !== null}>
            {words}
          </Button>
        </View>
      )}
    </>
  )
}
