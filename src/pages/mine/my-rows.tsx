import { navigateTo } from '@tarojs/taro'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { MessagesRow } from '../../components/to-messages'
import { OUTSIDE_URL } from '../../words/tasks'
import { WISHES_URL } from '../../words/wishes'

const go = (url: string) => () => navigateTo({ url })

/** What is kept about me; a member's residence besides. */
export function MyRows({ member }: { member: boolean }) {
  return (
    <List>
      <MessagesRow />
      <Row
        icon="file"
        title="我的资料"
        note="存了什么，谁看过，怎么改和删"
        onTap={go('/packages/mydata/index')}
        end={<Icon name="right" />}
      />
      <Row
        icon="wish"
        title="微心愿"
        note="家里、村里的小事，提一提"
        onTap={go(WISHES_URL)}
        end={<Icon name="right" />}
      />
      {member && (
        <Row
          icon="article"
          title="在别处学的"
          note="别的平台、外地支部学的，交上来也记"
          onTap={go(OUTSIDE_URL)}
          end={<Icon name="right" />}
        />
      )}
      {member && (
        <Row
          icon="pin"
          title="我住在哪"
          note="换了地方，小组跟着换"
          onTap={go('/packages/residence/index')}
          end={<Icon name="right" />}
        />
      )}
    </List>
  )
}
