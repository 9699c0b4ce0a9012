import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { useSetup } from './use-setup'
import './index.scss'

export default function Setup() {
  const { form, errors, sending, change, handIn } = useSetup()
  return (
    <Page>
      <TitleBar />
      <View className="setup__head" {...speak({ role: 'heading' })}>
        <Text>先把镇里设好</Text>
      </View>
      <View className="setup__line">
        <Text>只做这一次。设好以后，您就是镇里第一位组织委员。</Text>
      </View>
      <Field
        label="设置口令"
        helper="装系统的人手里有"
        value={form.secret}
        onChange={change('secret')}
        error={errors.secret}
        secret
      />
      <Field
        label="镇名"
        helper="比如：樟树坳镇"
        value={form.town}
        onChange={change('town')}
        error={errors.town}
      />
      <Field label="我的名字" value={form.name} onChange={change('name')} error={errors.name} />
      {errors.whole && <Message kind="danger" icon="alert" title="没设成" line={errors.whole} />}
      <View className="setup__action">
        <Button kind="main" onTap={handIn} off={sending}>
          {sending ? '正在设…' : '设好，去今日'}
        </Button>
      </View>
    </Page>
  )
}
