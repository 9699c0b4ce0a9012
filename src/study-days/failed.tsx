import { errorCopy } from '../api/error-copy'
import type { ErrorCode } from '../api/failures'
import { Message } from '../components/message'

const words = (code: string): string =>
  code === 'NoRoom' ? '手机里存满了，先连上网交一次' : errorCopy[code as ErrorCode]

/** Why a tap came to nothing. */
export function TapFailed({ code }: { code: string | null }) {
  return code && <Message kind="danger" icon="alert" title="卡没打上" line={words(code)} />
}
