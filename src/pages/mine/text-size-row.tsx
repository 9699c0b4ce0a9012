import { errorCopy } from '../../api/error-copy'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { SwitchRow } from '../../components/switch-row'
import { useReading } from '../../reading/use-reading'
import { useTextSizeSwitch } from '../../reading/use-text-size-switch'

/** 大字 on and off, for whoever looks for it among what is theirs. */
export function TextSizeRow() {
  const { care, careByPhone } = useReading()
  const { flip, failed } = useTextSizeSwitch()
  if (careByPhone) return null
  return (
    <>
      <List>
        <SwitchRow icon="big" title="大字" on={care} onFlip={flip} />
      </List>
      {failed && <Message kind="danger" icon="alert" title="大字没存上" line={errorCopy[failed]} />}
    </>
  )
}
