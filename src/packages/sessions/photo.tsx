import { type SessionView, sessions } from '@contract/sessions'
import { View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { usePicture } from '../../api/use-picture'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Line } from '../../components/headings'
import { Message } from '../../components/message'

const MOST = 9

const heldWords = ({ photos, photosHeld }: SessionView): string =>
  photosHeld > 0
    ? `交了 ${photos.length + photosHeld} 张，${photosHeld} 张还在核对，核对过了大家才看得到。`
    : `交了 ${photos.length} 张。`

/** A picture of the session; where and when it was taken is taken out of the file on the way. */
export function AddPhoto({ view, again }: { view: SessionView; again: () => Promise<void> }) {
  const { write, sending, failed } = useWrite(sessions.addPhoto)
  const { bring, percent, lost } = usePicture(`sessions/${view.id}`)
  const count = view.photos.length + view.photosHeld
  const add = async () => {
    const file = await bring()
    if (file !== null && (await write({ sessionId: view.id, file }))) await again()
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
