import { Button } from '../../components/button'
import { Message } from '../../components/message'
import type { WatchState } from '../../learning/watching'
import { doneText } from '../../words/spans-of-time'

interface NoticesProps {
  watched: WatchState
  failed: boolean
  closed: boolean
  verb: string
  onTakeOver: () => void
}

function Counting({ watched, verb, onTakeOver }: NoticesProps) {
  if (watched.notice === 'offline') {
    const line = watched.unsentSec > 0 ? `已存 ${doneText(watched.unsentSec)}，连上就交` : '连上就交'
    return <Message kind="warn" icon="offline" title={`现在没有网，${verb}的先存在手机里`} line={line} />
  }
  if (watched.notice === 'closedElsewhere') {
    return (
      <Message
        kind="warn"
        icon="alert"
        title={`另一台手机正在${verb}，这里先不记`}
        action={
          <Button kind="side" onTap={onTakeOver}>
            在这里接着记
          </Button>
        }
      />
    )
  }
  if (watched.notice === 'notCounted') {
    return <Message kind="warn" icon="alert" title="现在学的先不记学时" line="连上镇里的系统就接着记" />
  }
  if (watched.notice === 'refused') {
    return (
      <Message kind="info" icon="info" title="现在学的不记学时" line="不在这一季的学习日子里，照样可以看" />
    )
  }
  return null
}

/** What stands between the lesson and its hours, until it is solved. */
export function Notices(props: NoticesProps) {
  return (
    <>
      <Counting {...props} />
      {props.failed && (
        <Message kind="danger" icon="alert" title="放不出来" line="网不好时会这样，过一会儿再按播放" />
      )}
      {props.closed && <Message kind="info" icon="closed" title="这一课只给党员看，不能转发" />}
    </>
  )
}
