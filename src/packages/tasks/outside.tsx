import { Category } from '@contract/categories'
import { dayOf } from '@domain/day'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { categoryName } from '../../components/category'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { HandedNotice } from '../../components/handed-notice'
import { Line, PageHead, Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { OUTSIDE_URL } from '../../words/tasks'
import { NotAsked } from './not-asked'
import { OutsideLines } from './outside-lines'
import { daysBack, missingIn, WEEK } from './outside-view'
import { PhotoBox } from './photo-box'
import { type Outside, useOutside } from './use-outside'
import './index.scss'

const categories = Category.options.map((id) => ({ id, name: categoryName[id] }))

function Which({ outside: { form, change } }: { outside: Outside }) {
  const [days, setDays] = useState(WEEK)
  const on = form.on ?? dayOf(serverNow())
  return (
    <>
      <Section title="哪一天学的" />
      <Chips
        label="哪一天学的"
        options={[...daysBack(serverNow(), days, on), { id: 'earlier', name: '更早的' }]}
        chosen={on}
        onChoose={(day) => (day === 'earlier' ? setDays(days + 2 * WEEK) : change({ on: day }))}
      />
      <Field
        label="学了什么"
        value={form.what}
        onChange={(what) => change({ what })}
        helper="比如：县里平台上的果树剪枝课"
      />
      <Section title="哪一类" />
      <Chips
        label="哪一类"
        options={categories}
        chosen={form.category}
        onChoose={(category) => change({ category })}
      />
      <Field label="学了多少分钟" value={form.minutes} onChange={(minutes) => change({ minutes })} digits />
    </>
  )
}

function Form({ outside }: { outside: Outside }) {
  const { form, change, handed, handIn } = outside
  const missing = missingIn(form)
  const sending = handed === 'sending'
  return (
    <>
      {handed === 'done' && (
        <Message kind="info" icon="done" title="交上了" line="审核员看过，收下了就记学时。" />
      )}
      <Which outside={outside} />
      <Section title="照片" />
      <Line>学习记录的截图，或上课时拍的。哪里拍的不会留下。</Line>
      <PhotoBox folder="outside" taken={form.photo !== null} onTaken={(photo) => change({ photo })} />
      <HandedNotice handed={handed} />
      <View className="tasks__action">
        <Button kind="main" onTap={handIn} off={missing !== null || sending}>
          {sending ? '正在交…' : (missing ?? '交给审核员')}
        </Button>
      </View>
    </>
  )
}

/** 在别处学的: study on another platform, with a picture of it, for a reviewer to accept or refuse. */
export default function HandInOutside() {
  const outside = useOutside()
  const { kept, trouble } = outside.paint
  const before = kept?.data.outside ?? []
  return (
    <Page>
      <TitleBar />
      <PageHead title="在别处学的" line="别的平台上、外地的支部里学的，交上来也记学时。" />
      {trouble === 'Forbidden' ? (
        <NotAsked then={OUTSIDE_URL} />
      ) : (
        <>
          {kept && <TroubleNotice paint={outside.paint} />}
          <Form outside={outside} />
        </>
      )}
      {before.length > 0 && <Section title="我交过的" />}
      <OutsideLines lines={before} />
    </Page>
  )
}
