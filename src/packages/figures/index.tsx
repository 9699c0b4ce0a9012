import type { OutputOf } from '@contract/core'
import { tallies } from '@contract/tallies'
import { getCurrentInstance } from '@tarojs/taro'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { AsOf } from '../../figures/as-of'
import { Card } from '../../figures/card'
import { HoursCard } from '../../figures/hours-card'
import { PlaceBars } from '../../figures/place-bars'
import { LOOSE, placesView, wholeOf } from '../../figures/places-view'
import { Sentence } from '../../figures/sentence'
import { sentenceOf } from '../../figures/sentence-view'
import { NumberRows, StandingCard } from '../../figures/standing-card'
import { doingRows, rosterRows } from '../../figures/standing-view'
import { openPlace, openRows, opensOf, toExport } from '../../figures/urls'
import { useCatchUp } from '../../figures/use-catch-up'
import { WeeksCard } from '../../figures/weeks-card'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { openedPart, partsTitle } from './place-view'
import './index.scss'

type Place = OutputOf<typeof tallies.place>

function Parts({ place: { figures, parts } }: { place: Place }) {
  if (parts.length === 0) return null
  const open = (id: string) => {
    const loose = openedPart(figures, id)
    return loose ? openRows(loose) : openPlace({ id })
  }
  return (
    <Card title={`${partsTitle(figures)}，人均学时`}>
      <PlaceBars
        title={partsTitle(figures)}
        count={parts.filter(({ id }) => id !== LOOSE).length}
        view={placesView(parts, wholeOf(figures))}
        onOpen={open}
      />
    </Card>
  )
}

function Known({ place, reload }: { place: Place; reload: () => Promise<void> }) {
  const catching = useCatchUp(reload)
  const { figures } = place
  const open = opensOf(figures)
  return (
    <>
      <Sentence level={2} pieces={sentenceOf(figures, serverNow())} onOpen={open} />
      <AsOf fresh={figures} catching={catching} />
      {figures.counts.members > 0 && (
        <>
          <StandingCard figures={figures} onOpen={open} />
          <HoursCard figures={figures} onOpen={open} />
          <WeeksCard figures={figures} onOpen={open} />
          <Parts place={place} />
          <Section title="还有这些数" />
          <NumberRows rows={[...doingRows(figures), ...rosterRows(figures)]} onOpen={open} />
        </>
      )}
      <List>
        <Row
          icon="file"
          title="导出这些数"
          note="一张表，一天后自己删掉"
          onTap={() => toExport(figures.place)}
          end={<Icon name="right" small />}
        />
      </List>
    </>
  )
}

/** 支部的数、小组的数: how a branch or a study group stands. */
export default function PlaceFigures() {
  const [placeId] = useState(() => getCurrentInstance().router?.params.placeId ?? '')
  const paint = useFirstPaint({ op: tallies.place, input: { placeId }, name: `figures-${placeId}` })
  const { kept, trouble } = paint
  return (
    <Page>
      <TitleBar />
      <PageHead title={kept?.data.figures.place.name ?? '数'} />
      <TroubleNotice paint={paint} />
      {kept ? (
        <Known place={kept.data} reload={paint.load} />
      ) : (
        trouble === null && <Skeleton says="正在打开这里的数…" />
      )}
    </Page>
  )
}
