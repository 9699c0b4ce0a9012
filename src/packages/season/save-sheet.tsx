import { View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Line } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { effectsOf } from './draft-view'
import type { Rules } from './use-rules'

const missing = (reason: string): string | null => {
  const length = reason.trim().length
  if (length < 2) return '写上为什么'
  return length > 100 ? '为什么写短一点' : null
}

/** What was changed, what follows, and why: one handing in for all of it. */
export function SaveSheet({ rules, onClose }: { rules: Rules; onClose: () => void }) {
  const { draft, lines, reason, setReason, save, sending, failed, undo } = rules
  const lacks = missing(reason)
  const handIn = async () => {
    await save()
    onClose()
  }
  const drop = () => {
    undo()
    onClose()
  }
  return (
    <Sheet title={`改了 ${lines.length} 处`} onClose={onClose}>
      <List>
        {lines.map(({ id, field, from, to }) => (
          <Row key={id} icon="article" title={`${field}：${to}`} note={`原来是 ${from}`} />
        ))}
      </List>
      {effectsOf(lines, draft.base.state).map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      <Field
        label="为什么改"
        value={reason}
        onChange={setReason}
        helper="记在“改过什么”里，比如：县里改成 60 分钟"
      />
      {failed && <Message kind="danger" icon="alert" title="没存下" line={errorCopy[failed.code]} />}
      <View className="season__action">
        <Button kind="main" onTap={handIn} off={sending || lacks !== null}>
          {sending ? '正在存…' : (lacks ?? '就这样存')}
        </Button>
      </View>
      <View className="season__action">
        <Button kind="side" onTap={drop}>
          都不改了
        </Button>
      </View>
    </Sheet>
  )
}
