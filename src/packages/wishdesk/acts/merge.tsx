import type { WishCard } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { useEffect, useState } from 'react'
import { call } from '../../../api/call'
import { useWrite } from '../../../api/use-write'
import { Field } from '../../../components/field'
import { Line } from '../../../components/headings'
import { Message } from '../../../components/message'
import { Skeleton } from '../../../components/skeleton'
import { Ticks } from '../../../components/ticks'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'
import { togetherWith } from './merge-view'

/** Of a town two hundred open ones are looked through, the most overdue first. */
const PAGES = 5
const MOST = 30

/** All that is open where the caller answers for it; null until it is known, `lost` where it couldn't be asked. */
function useOpen(): { cards: WishCard[] | null; lost: boolean } {
  const [known, setKnown] = useState<{ cards: WishCard[] | null; lost: boolean }>({
    cards: null,
    lost: false,
  })
  useEffect(() => {
    let open = true
    const fetch = async () => {
      const cards: WishCard[] = []
      for (let page = 0; page < PAGES; page++) {
        const answer = await call(wishes.desk, { show: 'open', after: cards.at(-1)?.id ?? null })
        if (!open) return
        if (!answer.ok) return setKnown({ cards: null, lost: true })
        cards.push(...answer.data.wishes)
        if (!answer.data.more) break
      }
      setKnown({ cards, lost: false })
    }
    void fetch()
    return () => {
      open = false
    }
  }, [])
  return known
}

const missingIn = (others: string[], title: string): string | null => {
  if (others.length === 0) return '先选和哪几件并'
  if (others.length > MOST) return `一次最多并 ${MOST} 件`
  return title.trim().length < 2 ? '起个题目' : null
}

/** 集中反馈: every asker is told, and each has their own word at the end. */
export function Merge(sheet: SheetProps) {
  const { wish } = sheet
  const { cards, lost } = useOpen()
  const [others, setOthers] = useState<string[]>([])
  const [title, setTitle] = useState([...wish.title].slice(0, 40).join(''))
  const { write, sending, failed } = useWrite(wishes.merge)
  const merge = async () => {
    const answer = await write({ ...lookedAt(wish), others, title: title.trim() })
    if (answer) sheet.onDone(answer.wish)
  }
  const options = cards === null ? [] : togetherWith(wish, cards)
  const words = { title: '和哪几件是一件事', verb: `并成一件`, missing: missingIn(others, title) }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={merge} sheet={sheet}>
      {lost && <Message kind="danger" icon="alert" title="没取到别的心愿" line="关上，再点一次。" />}
      {cards === null && !lost && <Skeleton says="正在打开…" />}
      {cards !== null && options.length === 0 && <Line>{`${wish.village}眼下没有别的能并的。`}</Line>}
      {options.length > 0 && <Ticks options={options} chosen={others} onChange={setOthers} />}
      <Field
        label="合起来叫什么"
        value={title}
        onChange={(text) => setTitle([...text].slice(0, 40).join(''))}
        helper="每一家都看得到，不要写名字"
      />
    </ActSheet>
  )
}
