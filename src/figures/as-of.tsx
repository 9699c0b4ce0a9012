import { Text, View } from '@tarojs/components'
import { errorCopy } from '../api/error-copy'
import type { ErrorCode } from '../api/failures'
import { serverNow } from '../api/server-clock'
import { Button } from '../components/button'
import { Message } from '../components/message'
import { asOfWords } from '../words/freshness'
import './index.scss'

interface AsOfProps {
  fresh: { asOf: string | null; waiting: number; rebuilding: boolean }
  /** Null for whoever only looks. */
  catching: { catchUp: () => void; sending: boolean; failed: ErrorCode | null } | null
}

/** How old the figures are, and the way to have what waits counted now. */
export function AsOf({ fresh, catching }: AsOfProps) {
  return (
    <>
      <View className="as-of">
        <Text>{asOfWords(fresh, serverNow())}</Text>
        {catching && (fresh.waiting > 0 || fresh.asOf === null) && (
          <Button kind="side" onTap={catching.catchUp} off={catching.sending}>
            {catching.sending ? '正在算…' : '现在算一遍'}
          </Button>
        )}
      </View>
      {catching?.failed && (
        <Message kind="danger" icon="alert" title="没算成" line={errorCopy[catching.failed]} />
      )}
    </>
  )
}
