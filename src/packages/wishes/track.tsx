import type { OutputOf } from '@contract/core'
import type { WishRating } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { instantOf } from '@domain/day'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { PageHead } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { TitleBar } from '../../platform/title-bar'
import { Rating } from './rating'
import { codeMissing, codeOf, foundRow, triesWords } from './track-view'
import './index.scss'

type Tracked = OutputOf<typeof wishes.track>

interface RateByCodeProps {
  code: string
  round: number
  again: () => void
  onRated: () => void
}

/** The asker's word by whoever has the code and knows the number's last digits. */
function RateByCode({ code, round, again, onRated }: RateByCodeProps) {
  const { write, sending, failed } = useWrite(wishes.rate)
  const [digits, setDigits] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [at] = useState(() => instantOf(serverNow()))
  const rate = async (rating: WishRating, note: string | null) => {
    const said = await write({ by: { code, digits }, rating, note, at, round })
    if (said === null) return
    if (said.taken) onRated()
    else setWrong(`和留的电话对不上。今天还能试 ${said.triesLeft} 次。`)
  }
  return (
    <Rating
      title="办好了吗？您满意吗？"
      sending={sending}
      failed={failed?.code ?? null}
      missing={digits.length === 4 ? null : '写电话后四位'}
      onRate={rate}
      again={again}
    >
      <Field
        label="留的电话，后四位"
        value={digits}
        onChange={(typed) => {
          setWrong(null)
          setDigits(typed.slice(0, 4))
        }}
        digits
        {...(wrong !== null && { error: wrong })}
      />
    </Rating>
  )
}

function Found({ tracked, code, again }: { tracked: Tracked; code: string; again: () => void }) {
  const [rated, setRated] = useState(false)
  const { found, triesLeft } = tracked
  if (found === null) return <Message kind="warn" icon="alert" title={triesWords(triesLeft)} />
  const done = () => {
    setRated(true)
    again()
  }
  return (
    <>
      {rated && <Message kind="info" icon="done" title="您的话记下了" />}
      <List>
        <Row icon={found.overdueDays > 0 ? 'clock' : 'going'} {...foundRow(found)} />
      </List>
      {found.waitsForRating && !rated && (
        <RateByCode key={found.round} code={code} round={found.round} again={again} onRated={done} />
      )}
    </>
  )
}

/** How far a wish has come, for whoever holds its code. */
export default function TrackWish() {
  const [typed, setTyped] = useState('')
  const [tracked, setTracked] = useState<{ code: string; said: Tracked } | null>(null)
  const { write, sending, failed } = useWrite(wishes.track)
  const missing = codeMissing(typed)
  const look = async () => {
    const code = codeOf(typed)
    const said = await write({ code })
    if (said) setTracked({ code, said })
  }
  return (
    <Page>
      <TitleBar />
      <PageHead title="凭查询码看进度" line="提心愿的时候给的九位码，看得到办到哪一步。" />
      <Field
        label="查询码"
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setTracked(null)
        }}
        helper="比如 W7K-3QX-M4P，横线不用写"
      />
      {failed && <Message kind="danger" icon="alert" title="没查到" line={errorCopy[failed.code]} />}
      <View className="wishes__action">
        <Button kind="main" onTap={look} off={missing !== null || sending}>
          {sending ? '正在查…' : (missing ?? '看办到哪一步')}
        </Button>
      </View>
      {tracked && (
        <Found key={tracked.code} tracked={tracked.said} code={tracked.code} again={() => void look()} />
      )}
    </Page>
  )
}
