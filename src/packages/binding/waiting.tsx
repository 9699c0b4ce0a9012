import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import type { Binding } from './use-binding'

/** A secretary has been asked and has not answered. */
export function Waiting({ branch, since, binding }: { branch: string; since: string; binding: Binding }) {
  return (
    <View className="binding__waiting">
      <Empty
        title={`等${branch}的支书认`}
        line={`${since} 交的。认好了，再打开就是您的名字。等得急，打个电话给支书，问个邀请码。`}
      >
        <Button kind="main" onTap={binding.paint.load}>
          看看认了没有
        </Button>
        <View className="binding__second">
          <Button kind="side" onTap={() => binding.change({ again: true, agreed: true })}>
            换个办法对
          </Button>
        </View>
      </Empty>
    </View>
  )
}
