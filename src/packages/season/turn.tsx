import { type SeasonCard, type StillWaiting, seasons } from '@contract/seasons'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { Line } from '../../components/headings'
import { turnOf } from './season-view'

interface TurnProps {
  season: SeasonCard
  all: readonly SeasonCard[]
  waiting: StillWaiting | null
  reload: () => Promise<void>
}

/** Opens a season, or closes it. */
export function TurnSeason({ season, all, waiting, reload }: TurnProps) {
  const [asking, setAsking] = useState(false)
  const opening = useWrite(seasons.open)
  const closing = useWrite(seasons.close)
  const turn = turnOf(season, { all, waiting, now: serverNow() })
  if (typeof turn === 'string') return <Line>{turn}</Line>
  const { write, sending, failed, forgive } = turn.to === 'open' ? opening : closing
  const act = async () => {
    if ((await write({ seasonId: season.id })) === null) return
    setAsking(false)
    await reload()
  }
  const close = () => {
    setAsking(false)
    forgive()
  }
  return (
    <View className="season__action">
      <Button kind="main" onTap={() => setAsking(true)}>
        {turn.verb}
      </Button>
      {asking && (
        <Confirm
          title={turn.title}
          lines={turn.lines}
          does={turn.verb}
          doing={turn.doing}
          sending={sending}
          failed={failed?.code ?? null}
          onYes={act}
          onClose={close}
        />
      )}
    </View>
  )
}
