import { serverNow } from '../../api/server-clock'
import { Empty } from '../../components/empty'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { bindingStep } from './binding-view'
import { Notice } from './notice'
import { type Binding, useBinding } from './use-binding'
import { Waiting } from './waiting'
import { Ways } from './ways'
import { Welcome } from './welcome'
import './index.scss'

function Step({ binding }: { binding: Binding }) {
  const { paint, draft, change, welcome } = binding
  if (welcome)
    return (
      <Welcome
        name={`对上了，${welcome.name}`}
        line={welcome.rebound ? '名字换到了这个微信，原来那个看不到了。' : '您学的，从现在起都记在您名下。'}
      />
    )
  if (paint.kept === null) return paint.trouble === null ? <Skeleton says="正在打开…" /> : null
  const step = bindingStep(paint.kept.data, draft, serverNow())
  switch (step.kind) {
    case 'closed':
      return <Empty title="镇里还没开张" line="等组织委员把镇里设好，再来对名字。" />
    case 'bound':
      return <Welcome name={step.name} line="这个微信已经对上您的名字了。" />
    case 'waiting':
      return <Waiting {...step} binding={binding} />
    case 'notice':
      return <Notice town={step.town} onAgreed={() => change({ agreed: true })} />
    case 'ways':
      return <Ways step={step} binding={binding} />
  }
}

export default function BindingPage() {
  const binding = useBinding()
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={binding.paint} />
      <Step binding={binding} />
    </Page>
  )
}
