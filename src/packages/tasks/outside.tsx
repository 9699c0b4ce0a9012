import { Category } from '@contract/categories'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
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
import { TitleBar } from '../../platform/title-bar'
import { TASKS_URL } from '../../words/tasks'
import { daysBack, missingIn, WEEK } from './outside-view'
import { PhotoBox } from './photo-box'
import { type Outside, useOutside } from './use-outside'
import './index.scss'

const categories = Category.options.map((id) => ({ id, name: categoryName[id] }))

function Which({ outside: { form, change } }: { outside: Outside }) {
  const [days, setDays] = useState(WEEK)
  return (
    <>
      <Section title="哪一天学的" />
      <Chips
        label="哪一天学的"
        options={[...daysBack(serverNow(), days, form.on), { id: 'earlier', name: '更早的' }]}
        chosen={form.on}
        onChoose={(on) => (on === 'earlier' ? setDays(days + 2 * WEEK) : change({ on }))}
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

function Done() {
  return (
    <Message
      kind="info"
      icon="done"
      title="交上了"
      line="审核员看过，收下了就记学时。"
      action={
        <Button kind="side" onTap={() => navigateTo({ url: TASKS_URL })}>
          看我交的
        </Button>
      }
    />
  )
}

/** 在别处学的: study on another platform, with a picture of it, for a reviewer to accept or refuse. */
export default function HandInOutside() {
  const outside = useOutside()
  const { form, change, handed, handIn } = outside
  const missing = missingIn(form)
  const sending = handed === 'sending'
  return (
    <Page>
      <TitleBar />
      <PageHead title="在别处学的" line="别的平台上、外地的支部里学的，交上来也记学时。" />
      {handed === 'done' && <Done />}
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
    </Page>
  )
}
