import { WishTakenDown } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { refusalWords } from '../../words/wishes'

interface TakeDownProps {
  wishId: string
  onDone: (state: 'takenDown' | 'gone') => void
  onClose: () => void
}

const reasons = WishTakenDown.options.map((id) => ({ id, name: refusalWords[id] }))

/** Ends a wish that nobody ought to read: why, and a word to its asker. */
export function TakeDown({ wishId, onDone, onClose }: TakeDownProps) {
  const [why, setWhy] = useState<WishTakenDown | null>(null)
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.takeDown)
  const take = async () => {
    if (why !== null && (await write({ wishId, why, note: note.trim() }))) onDone('takenDown')
  }
  const gone = failed?.code === 'NotNow' || failed?.code === 'NoSuchWish'
  const missing = why === null ? '先选一条原因' : note.trim() === '' ? '再跟本人说一句' : null
  return (
    <Sheet title="为什么撤下" onClose={onClose}>
      <Choice label="为什么撤下" options={reasons} chosen={why} onChoose={setWhy} />
      <Field
        label="跟本人说一句"
        value={note}
        onChange={setNote}
        helper="撤下就不办了，提的人看得到这句"
        most={300}
      />
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />}
      <View className="review__action">
        {gone ? (
          <Button kind="main" onTap={() => onDone('gone')}>
            看下一条
          </Button>
        ) : (
          <Button kind="main" onTap={take} off={sending || missing !== null}>
            {sending ? '正在交…' : (missing ?? '撤下，告诉本人')}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
