import { statistics } from '@contract/statistics'
import { View } from '@tarojs/components'
import { getCurrentInstance } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Empty } from '../../components/empty'
import { Line, PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { categoryWords, monthWords } from './figures-view'
import { lateWords, rowNote, type WishRow } from './rows-view'
import { type Opened, openedOf, openWish } from './urls'
import './index.scss'

/** Other people's words: they don't stay on the phone. */
function useRows({ title: _, ...asked }: Opened) {
  const paint = useFirstPaint({ op: statistics.rows, input: { ...asked, after: null }, name: null })
  const [more, setMore] = useState<{ wishes: WishRow[]; after: string | null } | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const first = paint.kept?.data
  const after = more ? more.after : (first?.after ?? null)
  const goOn = async () => {
    const answer = await call(statistics.rows, { ...asked, after })
    if (!answer.ok) return setFailed(answer.error.code as ErrorCode)
    setFailed(null)
    setMore({ wishes: [...(more?.wishes ?? []), ...answer.data.wishes], after: answer.data.after })
  }
  return { paint, wishes: [...(first?.wishes ?? []), ...(more?.wishes ?? [])], after, goOn, failed }
}

function Wishes({ opened }: { opened: Opened }) {
  const { paint, wishes, after, goOn, failed } = useRows(opened)
  if (!paint.kept)
    return paint.trouble === null ? <Skeleton says="正在打开这些心愿…" /> : <TroubleNotice paint={paint} />
  if (wishes.length === 0) return <Empty title="现在没有了" line="数算过以后，它们又往前走了。" />
  return (
    <>
      <TroubleNotice paint={paint} />
      <List>
        {wishes.map((wish) => (
          <Row
            key={wish.id}
            icon="article"
            title={wish.title}
            note={rowNote(wish)}
            onTap={() => openWish(wish.id)}
            end={<Icon name="right" small />}
          >
            {wish.overdueDays > 0 && <Chip kind="warn" icon="clock" words={lateWords(wish.overdueDays)} />}
          </Row>
        ))}
      </List>
      {failed && <Message kind="danger" icon="alert" title="没打开" line={errorCopy[failed]} />}
      {after !== null && (
        <View className="rows__more">
          <Button kind="side" onTap={goOn}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}

/** The wishes behind a number. */
export default function WishRows() {
  const [opened] = useState(() => openedOf(getCurrentInstance().router?.params ?? {}))
  return (
    <Page>
      <TitleBar />
      <PageHead title={opened?.title ?? '哪些心愿'} />
      {opened ? (
        <>
          <Line>{`${monthWords(opened.month)} · ${categoryWords(opened.category)}`}</Line>
          <Wishes opened={opened} />
        </>
      ) : (
        <Empty title="没打开" line="从“心愿的数”里点一个数进来。" />
      )}
    </Page>
  )
}
