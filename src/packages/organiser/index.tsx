import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { DeskSwitch } from '../../components/desk-switch'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { AsOf } from '../../figures/as-of'
import { HoursCard } from '../../figures/hours-card'
import { Sentence } from '../../figures/sentence'
import { sentenceOf } from '../../figures/sentence-view'
import { NumberRows, StandingCard } from '../../figures/standing-card'
import { doingRows, rosterRows } from '../../figures/standing-view'
import { opensOf } from '../../figures/urls'
import { WeeksCard } from '../../figures/weeks-card'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { Overdue } from './overdue'
import { Part, StepCard } from './parts'
import { Cohorts, HandFirst, Villages } from './town-cards'
import { firstStep, seasonLine, type Town } from './town-view'
import { toRoster, toSeason } from './use-overview'
import { useTown } from './use-town'
import { Ways, WishFiguresRow } from './ways'
import './index.scss'

interface KnownProps {
  page: ReturnType<typeof useTown>
  town: Town
}

function Known({ page: { acts, chooseTier, failed, catching }, town }: KnownProps) {
  const { figures } = town
  const open = acts ? opensOf(figures) : null
  const season = seasonLine(town, serverNow())
  const some = figures.counts.members > 0
  const step = firstStep(town)
  return (
    <>
      <Sentence pieces={sentenceOf(figures, serverNow())} onOpen={open} />
      {season && (
        <View className="org__line">
          <Text>{season}</Text>
        </View>
      )}
      <AsOf fresh={figures} catching={acts ? catching : null} />
      {failed && <Message kind="danger" icon="alert" title="没换成" line={errorCopy[failed]} />}
      {acts && step && <StepCard step={step} onTap={step.kind === 'roster' ? toRoster : toSeason} />}
      {acts && <Overdue town={town} first={step === null} />}
      {some && (
        <>
          <HoursCard figures={figures} onOpen={open} />
          <WeeksCard figures={figures} onOpen={open} />
          <StandingCard figures={figures} onOpen={open} />
          <Villages town={town} acts={acts} onTier={chooseTier} />
          {acts && <HandFirst town={town} />}
          <Cohorts town={town} acts={acts} />
          <Part title="还有这些数" />
          <NumberRows rows={[...doingRows(figures), ...rosterRows(figures)]} onOpen={open} />
        </>
      )}
      {acts ? (
        <Ways place={figures.place} ungrouped={figures.counts.ungrouped} />
      ) : (
        <List>
          <WishFiguresRow acts={false} />
        </List>
      )}
    </>
  )
}

/** 总览: the organiser's home, and what the county looks at. */
export default function Overview() {
  const page = useTown()
  const { paint, town, acts } = page
  return (
    <Page tab={{ current: 'desk' }}>
      <DeskSwitch here={acts ? 'organiser:root' : 'countyViewer:root'} />
      <TroubleNotice paint={paint} />
      {town ? <Known page={page} town={town} /> : paint.trouble === null && <Skeleton says="正在打开总览…" />}
    </Page>
  )
}
