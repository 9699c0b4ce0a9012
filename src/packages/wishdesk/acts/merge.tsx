import type { WishCard, WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '../../../api/use-write'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { Field } from '../../../components/field'
import { Line } from '../../../components/headings'
import { Message } from '../../../components/message'
import { Skeleton } from '../../../components/skeleton'
import { Ticks } from '../../../components/ticks'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'
import { chosenKind, kindOf, kindsFor, optionsOf } from './merge-view'
import { useAlike } from './use-alike'

const MOST = 30
const LONGEST = 20

const missingIn = (others: readonly WishCard[], title: string): string | null => {
  if (others.length === 0) return '先选和哪几件并'
  if (others.length > MOST) return `一次最多并 ${MOST} 件`
  return title.trim().length < 2 ? '起个题目' : null
}

interface OthersProps {
  wish: WishView
  ticked: WishCard[]
  onTick: (ticked: WishCard[]) => void
}

/** Looked for by words, place and kind: a village may have more open than a list shows. */
function Others({ wish, ticked, onTick }: OthersProps) {
  const { cards, more, sought, state, look, goOn } = useAlike(wish.id)
  const [find, setFind] = useState('')
  const options = optionsOf(cards, ticked)
  const tick = (ids: string[]) => {
    const all = [...ticked, ...cards]
    onTick(ids.flatMap((id) => all.find((card) => card.id === id) ?? []))
  }
  return (
    <>
      <Field
        label="找一找"
        value={find}
        onChange={(text) => setFind([...text].slice(0, LONGEST).join(''))}
        helper={`${wish.village}没交出去的都找得到，写几个字，比如：路灯`}
      />
      {wish.category && (
        <Chips
          label="哪一类"
          options={kindsFor(wish.category)}
          chosen={chosenKind(sought.category)}
          onChoose={(id) => look({ find: find.trim(), category: kindOf(id) })}
        />
      )}
      <View className="wishdesk__action">
        <Button kind="side" onTap={() => look({ ...sought, find: find.trim() })} off={state === 'looking'}>
          {state === 'looking' ? '正在找…' : '找'}
        </Button>
      </View>
      {state === 'lost' && <Message kind="danger" icon="alert" title="没取到别的心愿" line="再找一次。" />}
      {state === 'looking' && options.length === 0 && <Skeleton says="正在找…" />}
      {state === 'there' && cards.length === 0 && (
        <Line>{sought.find === '' ? `${wish.village}眼下没有别的能并的。` : '没找到，换几个字试试。'}</Line>
      )}
      {options.length > 0 && <Ticks options={options} chosen={ticked.map(({ id }) => id)} onChange={tick} />}
      {more && (
        <View className="wishdesk__action">
          <Button kind="side" onTap={goOn} off={state === 'looking'}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}

/** 集中反馈: every asker is told, and each has their own word at the end. */
export function Merge(sheet: SheetProps) {
  const { wish } = sheet
  const [others, setOthers] = useState<WishCard[]>([])
  const [title, setTitle] = useState([...wish.title].slice(0, 40).join(''))
  const { write, sending, failed } = useWrite(wishes.merge)
  const merge = async () => {
    const ids = others.map(({ id }) => id)
    const answer = await write({ ...lookedAt(wish), others: ids, title: title.trim() })
    if (answer) sheet.onDone(answer.wish)
  }
  const words = { title: '和哪几件是一件事', verb: '并成一件', missing: missingIn(others, title) }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={merge} sheet={sheet}>
      <Others wish={wish} ticked={others} onTick={setOthers} />
      <Field
        label="合起来叫什么"
        value={title}
        onChange={(text) => setTitle([...text].slice(0, 40).join(''))}
        helper="每一家都看得到，不要写名字"
      />
    </ActSheet>
  )
}
