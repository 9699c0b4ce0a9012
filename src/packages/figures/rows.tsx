import { Text, View } from '@tarojs/components'
import { getCurrentInstance, navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Line, PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { type Opened, openedOf } from '../../figures/opened-view'
import { openPlace, openRows } from '../../figures/urls'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { byWords } from '../../words/figures'
import { channelsOf, deeper, footOf, headOf, lineOf, type RowLine, rowLines } from './rows-view'
import { useRows } from './use-rows'
import './index.scss'

function Known({ page: { rows, goOn, asking, failed }, opened }: KnownProps) {
  if (rows === null) return null
  const lines = rowLines(rows, opened)
  const foot = footOf(rows, opened)
  const channels = channelsOf(opened)
  const open = ({ to, title }: RowLine) => {
    if (to === null) return
    if ('person' in to) return navigateTo({ url: `/packages/secretary/member?personId=${to.person}` })
    const next = deeper(opened, to.part, title)
    return next ? openRows(next) : openPlace({ id: to.part })
  }
  if (rows.value === 0 && lines.length === 0)
    return <Empty title="现在没有了" line="数算过以后又有变动，回去看看新的数。" />
  return (
    <>
      {lines.length > 0 && (
        <List>
          {lines.map((line) => (
            <Row
              key={line.key}
              icon={line.to && 'person' in line.to ? 'me' : 'group'}
              title={line.title}
              note={line.note}
              {...(line.to && { onTap: () => open(line) })}
              end={
                <View className="rows__end">
                  {line.value && <Text className="rows__value">{line.value}</Text>}
                  {line.to && <Icon name="right" small />}
                </View>
              }
            />
          ))}
        </List>
      )}
      {failed && <Message kind="danger" icon="alert" title="后面的没打开" line={errorCopy[failed]} />}
      {rows.after !== null && (
        <View className="rows__more">
          <Button kind="side" onTap={goOn} off={asking}>
            {asking ? '正在找…' : '看后面的'}
          </Button>
        </View>
      )}
      {foot && <Line>{foot}</Line>}
      {channels.length > 0 && (
        <List>
          {channels.map((one) => (
            <Row
              key={byWords(one.by)}
              icon="course"
              title={byWords(one.by)}
              onTap={() => openRows(one)}
              end={<Icon name="right" small />}
            />
          ))}
        </List>
      )}
      {opened.kind !== 'town' && (
        <List>
          <Row
            icon="chart"
            title={`${opened.name || '这里'}的数`}
            note="学得怎么样、学了多少、一周一周的"
            onTap={() => openPlace({ id: opened.placeId })}
            end={<Icon name="right" small />}
          />
        </List>
      )}
    </>
  )
}

interface KnownProps {
  page: ReturnType<typeof useRows>
  opened: Opened
}

function Rows({ opened }: { opened: Opened }) {
  const page = useRows(opened)
  const { rows, paint } = page
  return (
    <>
      <PageHead title={rows ? headOf(opened, rows.value) : byWords(opened.by)} line={lineOf(opened)} />
      <TroubleNotice paint={paint} />
      {rows ? <Known page={page} opened={opened} /> : paint.trouble === null && <Skeleton says="正在打开…" />}
    </>
  )
}

/** What a number is made of. */
export default function FigureRows() {
  const [opened] = useState(() => openedOf(getCurrentInstance().router?.params ?? {}))
  return (
    <Page>
      <TitleBar />
      {opened ? <Rows opened={opened} /> : <Empty title="没打开" line="从总览或支部的数里点一个数进来。" />}
    </Page>
  )
}
