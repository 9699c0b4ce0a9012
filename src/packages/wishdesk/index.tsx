import { View } from '@tarojs/components'
import { getCurrentInstance, navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Chips } from '../../components/chips'
import { DeskSwitch } from '../../components/desk-switch'
import { Empty } from '../../components/empty'
import { PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Nudge } from '../../components/nudge'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Tiles } from '../../components/tiles'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { wishAtDeskUrl } from '../../words/wishes'
import {
  countedIn,
  type Desk,
  emptyOf,
  headOf,
  listTitle,
  type Show,
  tabsOf,
  tilesOf,
  wishRow,
} from './desk-view'
import { useList } from './use-list'
import './index.scss'

interface WishesProps {
  show: Show
  late: boolean
  onDesk: (desk: Desk) => void
}

function Wishes({ show, late, onDesk }: WishesProps) {
  const { paint, cards, more, goOn, fetching, failed } = useList({ show, late, onDesk })
  const { kept, trouble } = paint
  if (!kept) return trouble === null ? <Skeleton says="正在打开…" /> : <TroubleNotice paint={paint} />
  if (cards.length === 0)
    return (
      <View className="wishdesk__empty">
        <Empty {...emptyOf(show)} />
      </View>
    )
  return (
    <>
      <TroubleNotice paint={paint} />
      {show === 'overdue' && <Nudge cards={cards} />}
      <Section title={listTitle(show, { wishes: cards, more })} />
      <List>
        {cards.map(wishRow).map(({ id, late: lateWords, ...row }) => (
          <Row
            key={id}
            {...row}
            onTap={() => navigateTo({ url: wishAtDeskUrl(id) })}
            end={<Icon name="right" small />}
          >
            {lateWords && (
              <View className="wishdesk__late">
                <Chip kind="warn" icon="alert" words={lateWords} />
              </View>
            )}
          </Row>
        ))}
      </List>
      {failed && <Message kind="danger" icon="alert" title="没取到" line={errorCopy[failed]} />}
      {more && (
        <View className="wishdesk__action">
          <Button kind="side" onTap={goOn} off={fetching}>
            {fetching ? '正在取…' : '再看一些'}
          </Button>
        </View>
      )}
    </>
  )
}

function Known({ desk, show, onShow }: { desk: Desk; show: Show; onShow: (show: Show) => void }) {
  const { options, chosen } = tabsOf(show, desk.counts)
  return (
    <>
      <PageHead {...headOf(desk)} />
      <Tiles
        tiles={tilesOf(desk)}
        only={countedIn(show)}
        onOnly={(only) => onShow(only ?? 'open')}
        unit="件"
      />
      <Chips label="看哪些" options={options} chosen={chosen} onChoose={onShow} />
    </>
  )
}

const shows: Show[] = ['waiting', 'claimable', 'open', 'ended', 'overdue']

/** 办心愿: what waits for whom, overdue first. A role home of representatives and helpers; others come from theirs. */
export default function WishDesk() {
  const [{ home, first }] = useState(() => {
    const params = getCurrentInstance().router?.params
    return { home: params?.home === '1', first: shows.find((show) => show === params?.show) ?? 'waiting' }
  })
  const [show, setShow] = useState<Show>(first)
  const [desk, setDesk] = useState<Desk | null>(null)
  return (
    <Page {...(home && { tab: { current: 'desk' } })}>
      {home ? <DeskSwitch here="helper:wishes" /> : <TitleBar />}
      {desk && <Known desk={desk} show={show} onShow={setShow} />}
      <Wishes key={show} show={show} late={desk !== null} onDesk={setDesk} />
    </Page>
  )
}
