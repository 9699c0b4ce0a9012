import type { WishCounts } from '@contract/statistics'
import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Progress } from '../../components/progress'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { asOfWords } from '../../words/freshness'
import { CountTable } from './count-table'
import {
  type By,
  type CategoryId,
  categoryLines,
  categoryWords,
  type Figures,
  headWords,
  kindsOf,
  loadRows,
  monthLines,
  monthWords,
  numberRows,
  ratesOf,
  stepDayRows,
  villageLines,
} from './figures-view'
import { measureName, throughName } from './measure-words'
import { Pick } from './pick'
import { type Opened, openRows } from './urls'
import { type FiguresPage, useFigures } from './use-figures'
import './index.scss'

const arrow = <Icon name="right" small />
const ANY = 'any'

function Choosing({ page, figures }: { page: FiguresPage; figures: Figures }) {
  const months = [null, ...figures.months].map((month) => ({ id: month ?? ANY, name: monthWords(month) }))
  const kinds = [
    { id: ANY, name: categoryWords(null) },
    ...kindsOf(figures).map((id) => ({ id, name: categoryWords(id) })),
  ]
  return (
    <List>
      {figures.places.length > 1 && (
        <Pick
          icon="pin"
          title="看哪里"
          options={figures.places}
          chosen={figures.placeId}
          onChoose={page.setPlace}
        />
      )}
      <Pick
        icon="cal"
        title="哪个月提的"
        options={months}
        chosen={figures.month ?? ANY}
        onChoose={(id) => page.setMonth(id === ANY ? null : id)}
      />
      <Pick
        icon="file"
        title="哪一类"
        options={kinds}
        chosen={figures.category ?? ANY}
        onChoose={(id) => page.setCategory(id === ANY ? null : (id as CategoryId))}
      />
    </List>
  )
}

type Open = (by: By, title: string, more?: Partial<Opened>) => void

function Numbers({ counts, open }: { counts: WishCounts; open: Open }) {
  return (
    <List>
      {numberRows(counts).map(({ measure, title, note, count }) => (
        <Row
          key={measure}
          icon={measure === 'overdue' && count > 0 ? 'alert' : 'dot'}
          title={title}
          note={note}
          {...(count > 0 && { onTap: () => open({ measure }, measureName[measure]), end: arrow })}
        />
      ))}
    </List>
  )
}

function Rates({ counts, open }: { counts: WishCounts; open: Open }) {
  return (
    <View className="rates">
      {ratesOf(counts).map(({ name, says, note, percent, measures }) => (
        <View key={name} className="rates__one">
          <View className="rates__words">
            <Text>{name}</Text>
            <Text className="rates__says">{says}</Text>
          </View>
          <View className="rates__bar">
            <Progress percent={percent} />
          </View>
          <View className="rates__note">
            <Text>{note}</Text>
          </View>
          {measures
            .filter((measure) => counts[measure] > 0)
            .map((measure) => (
              <View key={measure}>
                <Button kind="side" onTap={() => open({ measure }, measureName[measure])}>
                  {`看${measureName[measure]} ${counts[measure]} 件`}
                </Button>
              </View>
            ))}
        </View>
      ))}
    </View>
  )
}

function Steps({ figures, open }: { figures: Figures; open: Open }) {
  return (
    <>
      <Section title="每一步走了几个工作日" />
      <List>
        {stepDayRows(figures.days).map(({ step, title, note }, at) => (
          <Row
            key={step}
            icon="clock"
            title={title}
            note={note}
            {...(figures.days[at]!.wishes > 0 && {
              onTap: () => open({ through: step }, throughName(step)),
              end: arrow,
            })}
          />
        ))}
      </List>
    </>
  )
}

function Helpers({ figures, open }: { figures: Figures; open: Open }) {
  if (figures.helpers.length === 0) return null
  return (
    <>
      <Section title="谁手上有几件" />
      <List>
        {figures.helpers.flatMap((load) =>
          loadRows(load).map(({ what, title, note }) => (
            <Row
              key={`${load.personId} ${what}`}
              icon="me"
              title={title}
              note={note}
              onTap={() => open({ helperId: load.personId, what }, title)}
              end={arrow}
            />
          )),
        )}
      </List>
    </>
  )
}

function Tables({ figures, open }: { figures: Figures; open: Open }) {
  const villages = villageLines(figures)
  return (
    <>
      {villages.length > 0 && (
        <CountTable
          title="各村"
          lines={villages}
          onOpen={({ id, name }, measure) =>
            open({ measure }, `${name}${measureName[measure]}`, { placeId: id })
          }
        />
      )}
      <CountTable
        title="各类"
        lines={categoryLines(figures)}
        onOpen={({ id, name }, measure) =>
          open({ measure }, `${name}：${measureName[measure]}`, { category: id as CategoryId })
        }
      />
      <CountTable
        title="各月"
        lines={monthLines(figures)}
        onOpen={({ id, name }, measure) => open({ measure }, `${name}${measureName[measure]}`, { month: id })}
      />
    </>
  )
}

function Known({ page, figures }: { page: FiguresPage; figures: Figures }) {
  const { counts, category } = figures
  const open: Open = (by, title, more) =>
    openRows({ placeId: figures.placeId, month: figures.month, category, by, title, ...more })
  return (
    <>
      <PageHead title={headWords(figures)} />
      <View className="as-of">
        <Text>{asOfWords(figures, serverNow())}</Text>
        {(figures.waiting > 0 || figures.asOf === null) && (
          <Button kind="side" onTap={page.catchUp} off={page.sending}>
            {page.sending ? '正在算…' : '现在算一遍'}
          </Button>
        )}
      </View>
      {page.failed && <Message kind="danger" icon="alert" title="没算成" line={errorCopy[page.failed]} />}
      <Choosing page={page} figures={figures} />
      {counts.collected === 0 ? (
        <Empty title="这里还没有心愿" line="换一个月、换一个村看看。" />
      ) : (
        <>
          <Numbers counts={counts} open={open} />
          <Rates counts={counts} open={open} />
          <Steps figures={figures} open={open} />
          <Tables figures={figures} open={open} />
          <Helpers figures={figures} open={open} />
        </>
      )}
    </>
  )
}

/** 心愿的数: for who answers for a village or the town. */
export default function WishFigures() {
  const page = useFigures()
  const { paint, figures } = page
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {figures ? (
        <Known page={page} figures={figures} />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开心愿的数…" />
      )}
    </Page>
  )
}
