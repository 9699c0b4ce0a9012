import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { Button } from '../../components/button'
import { List, Row } from '../../components/list'
import { speak } from '../../platform/spoken'

interface NoticeProps {
  busy: boolean
  onAgree: () => void
}

/** What a residence is kept for, before anything is asked: a consent of its own (DESIGN §11). */
export function Notice({ busy, onAgree }: NoticeProps) {
  return (
    <>
      <View className="residence__head" {...speak({ role: 'heading' })}>
        <Text>先说清楚，再请您选</Text>
      </View>
      <List>
        <Row icon="pin" title="只记到区县" note="不记街道门牌，也不用手机定位" />
        <Row icon="group" title="用来就近分小组" note="指导员和支书看得到，镇里只看到市" />
        <Row icon="info" title="不说也照样学" note="学时一分不少，只是小组不按远近分" />
        <Row icon="close" title="随时能收回" note="在“我的资料”里收回，住处和手机号就删掉" />
      </List>
      <View className="residence__action">
        <Button kind="main" onTap={onAgree} off={busy}>
          {busy ? '正在存…' : '同意，去选地方'}
        </Button>
      </View>
      <View className="residence__action residence__action--second">
        <Button kind="side" onTap={() => reLaunch({ url: '/pages/group/index' })}>
          先不说
        </Button>
      </View>
    </>
  )
}
