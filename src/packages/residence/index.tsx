import type { MyData } from '@contract/people'
import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { Notice } from './notice'
import { Crumbs, Picker } from './picker'
import { placeText, type Settled, settledWords } from './picker-view'
import { useResidence } from './use-residence'
import './index.scss'

type Residing = ReturnType<typeof useResidence>
const toGroup = () => reLaunch({ url: '/pages/group/index' })

function Done({ settled }: { settled: Settled }) {
  return (
    <Empty {...settledWords(settled)}>
      <Button kind="main" onTap={toGroup}>
        看看小组
      </Button>
    </Empty>
  )
}

/** The whole way is gone; one more look before the group follows. */
function Confirm({ residing, onBack }: { residing: Residing; onBack: () => void }) {
  const { steps, busy, go, settle } = residing
  return (
    <>
      <View className="residence__head" {...speak({ role: 'heading' })}>
        <Text>您住在 {placeText(steps)}</Text>
      </View>
      <Crumbs
        steps={steps}
        onGo={(to) => {
          onBack()
          go(to)
        }}
      />
      <View className="residence__action">
        <Button kind="main" onTap={() => settle(steps.at(-1)!.code)} off={busy}>
          {busy ? '正在存…' : '就是这里'}
        </Button>
      </View>
      <View className="residence__line">
        <Text>近处的小组有空位，就换过去；别人不动。</Text>
      </View>
    </>
  )
}

function Known({ data, residing }: { data: MyData; residing: Residing }) {
  const [last, setLast] = useState(false)
  const { steps, go, agreed, agree, busy, settled } = residing
  if (data.member === null) return <Empty title="小组是党员的" line="您不在党员名册里，不用说住处。" />
  if (!data.member.mobile) {
    return <Empty title="您登记的是在家党员" line="在外面住，先找村支书改成在外，再来这里选地方。" />
  }
  if (settled) return <Done settled={settled} />
  const given = data.consents.some((one) => one.kind === 'residence' && one.given)
  if (!(agreed ?? given)) return <Notice busy={busy} onAgree={() => void agree()} />
  if (last) return <Confirm residing={residing} onBack={() => setLast(false)} />
  return (
    <Picker
      steps={steps}
      current={data.member.residence?.name ?? null}
      onGo={go}
      onLast={(to) => {
        go(to)
        setLast(true)
      }}
    />
  )
}

export default function ResidencePage() {
  const residing = useResidence()
  const { paint, failed } = residing
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {failed && <Message kind="danger" icon="alert" title="没存上" line={errorCopy[failed]} />}
      {paint.kept ? (
        <Known data={paint.kept.data} residing={residing} />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开…" />
      )}
    </Page>
  )
}
