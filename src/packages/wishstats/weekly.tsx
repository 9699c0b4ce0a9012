import { type SafeTable, statistics } from '@contract/statistics'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../components/empty'
import { Line, PageHead, Section } from '../../components/headings'
import { List } from '../../components/list'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { dayWords } from '../../words/moments'
import { Pick } from './pick'
import { cellWords, columnLines, columnWords, FEW, weeklyWords } from './weekly-view'
import './index.scss'

const heads = ['村', '提了', '销号']

function Table({ title, table, icon }: { title: string; table: SafeTable; icon: 'cal' | 'file' }) {
  const [chosen, setChosen] = useState(table.columns.at(-1) ?? '')
  const lines = columnLines(table, table.columns.indexOf(chosen))
  const options = [...table.columns].reverse().map((id) => ({ id, name: columnWords(id) }))
  return (
    <>
      <Section title={title} />
      <List>
        <Pick icon={icon} title={title} options={options} chosen={chosen} onChoose={setChosen} />
      </List>
      <View className="counts" {...speak({ role: 'table', label: weeklyWords(chosen, lines) })}>
        <View className="counts__line counts__line--head" {...speak({ role: 'row' })}>
          {heads.map((head, at) => (
            <View
              key={head}
              className={at === 0 ? 'counts__name' : 'counts__cell'}
              {...speak({ role: 'columnheader' })}
            >
              <Text>{head}</Text>
            </View>
          ))}
        </View>
        {lines.map(({ label, collected, met }) => (
          <View key={label} className="counts__line" {...speak({ role: 'row' })}>
            <View className="counts__name" {...speak({ role: 'rowheader' })}>
              <Text>{label}</Text>
            </View>
            {[collected, met].map((count, at) => (
              <View key={heads[at + 1] ?? ''} className="counts__cell" {...speak({ role: 'cell' })}>
                <Text>{cellWords(count)}</Text>
              </View>
            ))}
          </View>
        ))}
      </View>
    </>
  )
}

/** 心愿周表: what the county sees, once a week and without small numbers. */
export default function WishWeekly() {
  const paint = useFirstPaint({ op: statistics.weekly, input: {}, name: 'wish-weekly' })
  const report = paint.kept?.data
  return (
    <Page>
      <TitleBar />
      <PageHead title="各村的心愿" />
      <TroubleNotice paint={paint} />
      {!report && paint.trouble === null && <Skeleton says="正在打开周表…" />}
      {report?.on === null && <Empty title="还没有周表" line="头一张算好了就在这里，每周换一张。" />}
      {report?.on && (
        <>
          <Line>{`${dayWords(report.on)}算的，一周一换。“${FEW}”是不到 5 件，或能推出不到 5 件的数。`}</Line>
          <Table title="按月" table={report.villageByMonth} icon="cal" />
          <Table title="按类别" table={report.villageByCategory} icon="file" />
        </>
      )}
    </Page>
  )
}
