import { wishes } from '@contract/wishes'
import { navigateTo } from '@tarojs/taro'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Nudge } from '../../components/nudge'
import { useFirstPaint } from '../../first-paint/use-first-paint'

const toOverdue = () => navigateTo({ url: '/packages/wishdesk/index?show=overdue' })

/** Wishes that nobody has done in time; asked for once the page stands. */
export function Overdue({ first }: { first: boolean }) {
  const input = { show: 'overdue' as const, after: null }
  const { kept } = useFirstPaint({ op: wishes.desk, input, name: null, late: true })
  const late = kept?.data.counts.overdue ?? 0
  if (!kept || late === 0) return null
  return (
    <>
      <List>
        <Row
          icon="alert"
          title={`${late} 件心愿过期了`}
          note="看看都在谁手上"
          onTap={toOverdue}
          end={<Icon name="right" small />}
        />
      </List>
      <Nudge cards={kept.data.wishes} kind={first ? 'main' : 'side'} />
    </>
  )
}
