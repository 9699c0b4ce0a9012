import { tallies } from '@contract/tallies'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Line, PageHead, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Progress } from '../../components/progress'
import { Skeleton } from '../../components/skeleton'
import { AsOf } from '../../figures/as-of'
import { useCatchUp } from '../../figures/use-catch-up'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { type FirstPaint, useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { type Check, lastWords, moreWords, progressOf } from './check-view'
import { termWords } from './term-words'
import './index.scss'

/** So often it is asked how far a counting anew is. */
const ASK_MS = 3_000

function Running({ check }: { check: Check }) {
  const progress = progressOf(check)
  if (progress === null) return null
  return (
    <View className="check__running">
      <Line>{`${progress.words}。数的时候照常看，数完再换上。`}</Line>
      <View className="check__bar">
        <Progress percent={progress.percent} />
      </View>
    </View>
  )
}

function Differences({ check }: { check: Check }) {
  const { title, line } = lastWords(check, serverNow())
  const more = moreWords(check)
  return (
    <>
      <Section title="上一回重新数" />
      <List>
        <Row
          icon={check.last && check.last.differing > 0 ? 'alert' : check.last ? 'done' : 'info'}
          title={title}
          note={line}
        />
        {check.last?.differences.map(({ place, term, shown, anew }) => (
          <Row
            key={`${place} ${term}`}
            icon="dot"
            title={`${place}，${termWords(term)}`}
            note={`原来 ${shown}，重新数是 ${anew}`}
          />
        ))}
      </List>
      {more && <Line>{more}</Line>}
    </>
  )
}

function Known({ check, paint }: { check: Check; paint: FirstPaint<Check> }) {
  const catching = useCatchUp(paint.load)
  const { write, sending, failed } = useWrite(tallies.rebuild)
  const { load } = paint
  const { rebuilding } = check
  // It goes on by itself on the server; the page only looks.
  useEffect(() => {
    if (!rebuilding) return
    const timer = setInterval(() => void load(), ASK_MS)
    return () => clearInterval(timer)
  }, [rebuilding, load])
  const [fixed, setFixed] = useState(false)
  const rebuild = async () => {
    const answer = await write({})
    if (answer === null) return
    setFixed(!answer.rebuilding)
    await load()
  }
  return (
    <>
      <AsOf fresh={check} catching={catching} />
      <Running check={check} />
      {failed && <Message kind="danger" icon="alert" title="没数起来" line={errorCopy[failed.code]} />}
      {fixed && <Message kind="info" icon="info" title="这一季已经结束" line="数定下来了，不再重新数。" />}
      {!rebuilding && !fixed && (
        <View className="rows__more">
          <Button kind="main" onTap={rebuild} off={sending}>
            {sending ? '正在开始…' : '重新数一遍'}
          </Button>
        </View>
      )}
      <Differences check={check} />
    </>
  )
}

/** 核对: whether the figures are what a counting from the beginning makes of the records. */
export default function FiguresCheck() {
  const paint = useFirstPaint({ op: tallies.check, input: {}, name: null })
  return (
    <Page>
      <TitleBar />
      <PageHead
        title="核对这些数"
        line="从头再数一遍，和现在的数一处一处比。对不上的，数完就改过来，记在下面。"
      />
      <TroubleNotice paint={paint} />
      {paint.kept ? (
        <Known check={paint.kept.data} paint={paint} />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开…" />
      )}
    </Page>
  )
}
