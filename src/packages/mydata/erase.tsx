import { people } from '@contract/people'
import { View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Field } from '../../components/field'
import { PageHead } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { knowPerson } from '../../first-paint/known-person'
import { forgetAll } from '../../platform/storage'
import { TitleBar } from '../../platform/title-bar'
import { showTextSize } from '../../reading/text-size'
import './index.scss'

function Gone() {
  return (
    <View className="mydata__gone">
      <Empty title="都删掉了" line="名字、手机号、住处、职责都没有了，这个手机里存的也清了。课程照样可以看。">
        <Button kind="main" onTap={() => reLaunch({ url: '/pages/today/index' })}>
          去今日
        </Button>
      </Empty>
    </View>
  )
}

function Form({ onGone }: { onGone: () => void }) {
  const [name, setName] = useState('')
  const { write, sending, failed } = useWrite(people.eraseMe)
  const typed = name.trim() !== ''
  const erase = async () => {
    if (typed && (await write({ name: name.trim() })) !== null) onGone()
  }
  return (
    <>
      <PageHead title="删掉我的资料" line="删了就找不回来，先看清楚。" />
      <List>
        <Row
          icon="close"
          title="删掉"
          note="名字、手机号、住处、支部、小组、职责、同意过的，写的感言、说的建议、提的心愿，和这个微信的对应"
        />
        <Row icon="article" title="留下" note="学时的数，不带名字，只算在镇里的总数里" />
        <Row icon="alert" title="以后" note="再导名册也不会把您加回来。想回来，找支书" />
      </List>
      <Field
        label="写一遍您的名字"
        helper="写对了才删，免得误点"
        value={name}
        onChange={setName}
        error={failed?.code === 'WrongName' ? errorCopy.WrongName : undefined}
      />
      {failed && failed.code !== 'WrongName' && (
        <Message kind="danger" icon="alert" title="没删成" line={errorCopy[failed.code]} />
      )}
      <View className="mydata__action">
        <Button kind="main" onTap={erase} off={sending || !typed}>
          {sending ? '正在删…' : typed ? '删掉我的资料' : '先写上名字'}
        </Button>
      </View>
    </>
  )
}

export default function Erase() {
  const [gone, setGone] = useState(false)
  const leave = () => {
    knowPerson({ person: null, study: null })
    showTextSize('system')
    forgetAll()
    setGone(true)
  }
  return (
    <Page>
      {!gone && <TitleBar />}
      {gone ? <Gone /> : <Form onGone={leave} />}
    </Page>
  )
}
