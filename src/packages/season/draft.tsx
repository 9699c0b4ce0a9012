import type { OutputOf } from '@contract/core'
import { seasons } from '@contract/seasons'
import { View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { PageHead } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { Editor } from './editor'
import { useDraft } from './use-draft'
import './index.scss'

function Form({ data }: { data: OutputOf<typeof seasons.seasons> }) {
  const { rules, change, handIn, sending, failed, refusal, faults } = useDraft(data)
  const wrong = Object.keys(faults).length > 0
  return (
    <>
      <Editor
        rules={rules}
        villages={data.villages}
        faults={{ ...(refusal && { [refusal.part]: errorCopy[refusal.code] }), ...faults }}
        changed={[]}
        change={change}
      />
      {failed && !refusal && (
        <Message kind="danger" icon="alert" title="没存下" line={errorCopy[failed.code]} />
      )}
      <View className="season__action">
        <Button kind="main" onTap={handIn} off={sending || wrong}>
          {sending ? '正在存…' : wrong ? '先把标出来的改好' : '存下，先不开'}
        </Button>
      </View>
    </>
  )
}

/** The next season, begun from the last. */
export default function DraftSeason() {
  const paint = useFirstPaint({ op: seasons.seasons, input: {}, name: 'seasons', once: true })
  return (
    <Page>
      <TitleBar />
      <PageHead
        title="准备下一季"
        line="照着上一季写好了，看一遍，改要改的。存下以后还能改，开了党员才看得到。"
      />
      <TroubleNotice paint={paint} />
      {paint.kept && paint.answered ? (
        <Form data={paint.kept.data} />
      ) : (
        paint.trouble === null && <Skeleton says="正在找上一季…" />
      )}
    </Page>
  )
}
