import type { OutputOf } from '@contract/core'
import type { WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Section } from '../../components/headings'
import { Icon, type IconName } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { askBeside } from '../../reminding/grants'
import { OF_WISHES } from '../../reminding/to-ask-for'
import { type Asking, sheets } from './acts'
import { type Doable, deedsOf, takenWords } from './wish-view'

const icons: Partial<Record<Doable, IconName>> = {
  report: 'camera',
  offer: 'group',
  assign: 'me',
  solveOnTheSpot: 'done',
  rateFor: 'smile',
  postpone: 'cal',
  nudge: 'alert',
  release: 'left',
  merge: 'article',
  gather: 'check',
  refuse: 'close',
}

interface DeedsProps {
  wish: WishView
  onWish: (wish: WishView) => void
  onGone: () => void
  again: () => void
}

/** What may be done now: one button, and rows for the rest; each asks one question. */
export function Deeds({ wish, onWish, onGone, again }: DeedsProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const [nudged, setNudged] = useState(false)
  const [taken, setTaken] = useState<OutputOf<typeof wishes.claim>['stands'] | null>(null)
  const claiming = useWrite(wishes.claim)
  const nudging = useWrite(wishes.nudge)
  const { main, others } = deedsOf(wish)
  const failed = claiming.failed ?? nudging.failed
  const Sheet = asking && sheets[asking]

  const claim = async () => {
    askBeside(OF_WISHES)
    const answer = await claiming.write({ wishId: wish.id })
    if (answer?.wish) onWish(answer.wish)
    else if (answer) setTaken(answer.stands)
  }
  const nudge = async () => {
    if (await nudging.write({ wishIds: [wish.id] })) setNudged(true)
  }
  const does = (act: Doable) => () =>
    act === 'claim' ? void claim() : act === 'nudge' ? void nudge() : setAsking(act)
  const done = (after: WishView | null) => {
    setAsking(null)
    if (after) onWish(after)
    else onGone()
  }
  const stale = () => {
    setAsking(null)
    again()
  }
  return (
    <>
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />}
      {taken && <Message kind="info" icon="info" {...takenWords(taken)} />}
      {nudged && <Message kind="info" icon="done" title="催过了" line="一天催一次。" />}
      {main && !taken && (
        <View className="wishdesk__main">
          <Button kind="main" onTap={does(main.act)} off={claiming.sending || nudging.sending}>
            {claiming.sending || nudging.sending ? '正在交…' : main.verb}
          </Button>
        </View>
      )}
      {others.length > 0 && !taken && (
        <>
          <Section title="还可以" />
          <List>
            {others.map(({ act, verb, note }) => (
              <Row
                key={act}
                icon={icons[act] ?? 'dot'}
                title={verb}
                note={note}
                onTap={does(act)}
                end={<Icon name="right" small />}
              />
            ))}
          </List>
        </>
      )}
      {Sheet && <Sheet wish={wish} onDone={done} onClose={() => setAsking(null)} onStale={stale} />}
    </>
  )
}
