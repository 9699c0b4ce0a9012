import { View } from '@tarojs/components'
import { getCurrentInstance } from '@tarojs/taro'
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
import { openPlace, openPlaces } from '../../figures/urls'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { type Among, amongOf, perOf, placeRow, placesHead } from './places-view'
import { usePlaces } from './use-places'
import './index.scss'

function Places({ among, per }: { among: Among; per: number }) {
  const { paint, places, after, goOn, asking, failed } = usePlaces(among)
  const inTier = 'tier' in among
  return (
    <>
      <PageHead title={placesHead(among)} />
      {inTier && <Line>照名字排，不排先后。</Line>}
      <TroubleNotice paint={paint} />
      {!paint.kept && paint.trouble === null && <Skeleton says="正在打开…" />}
      {paint.kept && places.length === 0 && <Empty title="这里还没有支部" line="先在名册里把支部建起来。" />}
      {places.length > 0 && (
        <List>
          {places.map((place) => {
            const { title, note } = placeRow(place, per)
            return (
              <Row
                key={place.id}
                icon="group"
                title={title}
                note={note}
                onTap={() => (inTier ? openPlaces(`villageId=${place.id}&per=${per}`) : openPlace(place))}
                end={<Icon name="right" small />}
              />
            )
          })}
        </List>
      )}
      {failed && <Message kind="danger" icon="alert" title="后面的没打开" line={errorCopy[failed]} />}
      {after !== null && (
        <View className="rows__more">
          <Button kind="side" onTap={goOn} off={asking}>
            {asking ? '正在找…' : '看后面的'}
          </Button>
        </View>
      )}
    </>
  )
}

/** Villages of a tier, or branches of a village. */
export default function FigurePlaces() {
  const [params] = useState(() => getCurrentInstance().router?.params ?? {})
  return (
    <Page>
      <TitleBar />
      <Places among={amongOf(params)} per={perOf(params)} />
    </Page>
  )
}
