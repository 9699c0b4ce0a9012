import type { DeskPerson } from '@contract/groups'
import type { SeasonView } from '@contract/study'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { usePhoneOf } from '../../api/use-phone-of'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { personFacts } from './person-view'

interface PersonSheetProps {
  person: DeskPerson
  season: SeasonView | null
  onClose: () => void
}

/** One of the group: how they stand, and the two ways on. */
export function PersonSheet({ person, season, onClose }: PersonSheetProps) {
  const { phone, asking, failed, ring } = usePhoneOf(person.personId)
  const look = () => navigateTo({ url: `/packages/secretary/member?personId=${person.personId}` })
  return (
    <Sheet title={person.name ?? '一位党员'} onClose={onClose}>
      <List>
        {personFacts(person, season, serverNow()).map(({ icon, title, note }) => (
          <Row key={title} icon={icon} title={title} note={note} />
        ))}
        <Row icon="file" title="看资料" onTap={look} end={<Icon name="right" />} />
      </List>
      {failed && <Message kind="danger" icon="alert" title="号码没拿到" line={errorCopy[failed]} />}
      <View className="person__action">
        <Button kind="main" onTap={ring} off={asking || !person.callable}>
          <Icon name="phone" />
          <Text className="person__word">
            {!person.callable ? '没登记手机号' : asking ? '正在找号码…' : (phone ?? '打电话')}
          </Text>
        </Button>
      </View>
      <View className="person__told">
        <Text>{person.callable ? '谁看过号码，本人在“我的资料”里看得到。' : '请支书把号码补到名册里。'}</Text>
      </View>
    </Sheet>
  )
}
