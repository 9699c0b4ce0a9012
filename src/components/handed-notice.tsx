import { errorCopy } from '../api/error-copy'
import type { Handed } from '../api/use-queued'
import { Message } from './message'

/** What became of something that was handed in, as long as somebody has to know. */
export function HandedNotice({ handed }: { handed: Handed }) {
  if (handed === 'nothing' || handed === 'sending' || handed === 'done') return null
  if (handed === 'kept')
    return <Message kind="warn" icon="offline" title="现在没有网" line="先存在手机里，有网就自己交。" />
  if (handed === 'full')
    return <Message kind="danger" icon="alert" title="手机里存满了" line="连上网，等前面的交完再来。" />
  return <Message kind="danger" icon="alert" title="没交上" line={errorCopy[handed]} />
}
