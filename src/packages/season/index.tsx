import type { OutputOf } from '@contract/core'
import type { seasons } from '@contract/seasons'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { DockPlace } from '../../components/dock'
import { Empty } from '../../components/empty'
import { PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { History } from './history'
import { SeasonRulesOf } from './rules'
import { mayDraft, stateLine, stateWords } from './season-view'
import { toDraft, toTopics, useSeasons } from './use-seasons'
import './index.scss'

const arrow = <Icon name="right" small />

function Nothing() {
  return (
    <Empty title="还没有学习季" line="定好起止和要学多少，党员才有学时可记。">
      <Button kind="main" onTap={toDraft}>
        准备一季
      </Button>
    </Empty>
  )
}

type Known = ReturnType<typeof useSeasons> & { data: OutputOf<typeof seasons.seasons> }

function Ways({ all }: Pick<Known, 'all'>) {
  return (
    <List>
      <Row icon="course" title="课题" note="每个课题记满几分钟" onTap={toTopics} end={arrow} />
      {mayDraft(all) && (
        <Row icon="cal" title="准备下一季" note="照着这一季改，定好了再开" onTap={toDraft} end={arrow} />
      )}
    </List>
  )
}

function KnownSeasons({ data, all, shown, pick, reload }: Known) {
  if (!shown) return <Nothing />
  return (
    <>
      {all.length > 1 && (
        <Chips
          label="看哪一季"
          options={all.map(({ id, state, rules }) => ({ id, name: `${rules.name}，${stateWords[state]}` }))}
          chosen={shown.id}
          onChoose={pick}
        />
      )}
      <PageHead title={shown.rules.name} line={stateLine(shown, serverNow())} />
      <SeasonRulesOf
        key={shown.id}
        season={shown}
        all={all}
        villages={data.villages}
        waiting={data.waiting}
        reload={reload}
      />
      <Ways all={all} />
      <History changes={data.changes} />
      {shown.state !== 'closed' && <DockPlace />}
    </>
  )
}

/** 学习季: what an organiser sets once a season, and what was changed of it since. */
export default function SeasonPage() {
  const known = useSeasons()
  const { kept, trouble } = known.paint
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={known.paint} />
      {kept ? (
        <KnownSeasons {...known} data={kept.data} />
      ) : (
        trouble === null && <Skeleton says="正在打开学习季…" />
      )}
    </Page>
  )
}
