import type { EvidenceOf } from '@contract/study'
import { hoursText, missingText } from '@domain/hours'
import { View } from '@tarojs/components'
import { getCurrentInstance } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Line, PageHead } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Bars } from '../../evidence/bars'
import { Day } from '../../evidence/day'
import { barsOf, evidenceDays } from '../../evidence/evidence-view'
import { SEC_PER_HOUR } from '../../figures/opened-view'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { useReading } from '../../reading/use-reading'
import { useEvidence } from './use-evidence'
import './index.scss'

function Known({ of, page }: { of: EvidenceOf; page: ReturnType<typeof useEvidence> }) {
  const { care } = useReading()
  const { lines, before, asking, failed, more } = page
  const season = of.hours.season
  const per = season?.secPerHour ?? SEC_PER_HOUR
  const total = of.hours.credited.totalSec
  const days = evidenceDays(lines, per, serverNow())
  const missing = season ? missingText(total, season.requiredSec, per) : '0'
  return (
    <>
      <Line>
        {`学了 ${hoursText(total, per)} 学时${missing === '0' ? '' : `，离 ${hoursText(season!.requiredSec, per)} 学时还差 ${missing}`}。谁看过，本人在“我的资料”里看得到。`}
      </Line>
      <Bars bars={barsOf(of, per, care)} />
      {days.length === 0 && <Line>这一季还没有记录。</Line>}
      {days.map((day) => (
        <Day key={day.day} day={day} />
      ))}
      {failed && <Message kind="danger" icon="alert" title="更早的没打开" line={errorCopy[failed]} />}
      {before !== null && (
        <View className="rows__more">
          <Button kind="side" onTap={more} off={asking}>
            {asking ? '正在找…' : '看更早的'}
          </Button>
        </View>
      )}
    </>
  )
}

/** What a member's hours rest on, line by line, for who answers for them. */
export default function MemberEvidence() {
  const [personId] = useState(() => getCurrentInstance().router?.params.personId ?? '')
  const page = useEvidence(personId)
  const { kept, trouble } = page.paint
  return (
    <Page>
      <TitleBar />
      <PageHead title={kept ? `${kept.data.name ?? '这位党员'}的学时来路` : '学时来路'} />
      <TroubleNotice paint={page.paint} />
      {kept ? <Known of={kept.data} page={page} /> : trouble === null && <Skeleton says="正在打开…" />}
    </Page>
  )
}
