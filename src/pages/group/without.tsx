import { navigateTo, reLaunch } from '@tarojs/taro'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'

const toResidence = () => navigateTo({ url: '/packages/residence/index' })

/** No group yet: why, and who can change that. */
export function WithoutGroup({ mobile, branch }: { mobile: boolean; branch: string }) {
  if (mobile) {
    return (
      <Empty title="还没分到学习小组" line="说说您住在哪，就近给您找个小组。不说也照样学，照样记学时。">
        <Button kind="main" onTap={toResidence}>
          说说我住在哪
        </Button>
      </Empty>
    )
  }
  return (
    <Empty
      title="您登记的是在家党员"
      line={`在家的跟着${branch}学，不另分小组。要是在外面住，找村支书改成在外。`}
    />
  )
}

/** Groups are the members'. */
export function NoMember() {
  return (
    <Empty title="小组是党员的" line="您不在党员名册里，别的课照样能看。">
      <Button kind="main" onTap={() => reLaunch({ url: '/pages/courses/index' })}>
        去看课
      </Button>
    </Empty>
  )
}

/** Whoever moves takes the group along. */
export function ResidenceRow() {
  return (
    <List>
      <Row
        icon="pin"
        title="换地方住了？"
        note="说一声，小组跟着换"
        onTap={toResidence}
        end={<Icon name="right" />}
      />
    </List>
  )
}
