import { View } from '@tarojs/components'
import { getCurrentPages, navigateBack, reLaunch } from '@tarojs/taro'
import { Button } from '../../components/button'
import { GrantsLeft } from '../../components/grants-left'
import { askBeside } from '../../reminding/grants'

const goBack = () => {
  // First of all: after anything else WeChat asks nobody.
  askBeside()
  void (getCurrentPages().length > 1 ? navigateBack() : reLaunch({ url: '/pages/today/index' }))
}

/** The lesson has just brought all it can. */
export function Finished() {
  return (
    <>
      <GrantsLeft />
      <View className="lesson__finished">
        <Button kind="side" onTap={goBack}>
          学完了，回去
        </Button>
      </View>
    </>
  )
}
