import { Text, View } from '@tarojs/components'
import { redirectTo } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { PageHead } from '../../components/headings'
import { copy } from '../../platform/clipboard'
import { speak } from '../../platform/spoken'
import { wishUrl } from '../../words/wishes'
import { checkWords } from './ask-view'
import { WhereTold } from './told'

/** The code by which anybody follows a wish: large, and to be taken along. */
export function Code({ code }: { code: string }) {
  const [said, setSaid] = useState('抄下来')
  const take = async () => setSaid((await copy(code)) ? '抄好了，去粘贴就行' : '没抄成，照着写下来')
  return (
    <View className="wish-code">
      <View
        className="wish-code__letters"
        {...speak({ role: 'img', label: `查询码 ${[...code].join(' ')}` })}
      >
        <Text userSelect selectable>
          {code}
        </Text>
      </View>
      <View className="wish-code__note">
        <Text>查询码。谁拿着它，都能看办到哪一步，看不到是谁提的。</Text>
      </View>
      <View className="wish-code__copy">
        <Button kind="side" onTap={take}>
          {said}
        </Button>
      </View>
    </View>
  )
}

interface HandedProps {
  taken: { wishId: string; code: string; checked: keyof typeof checkWords }
}

/** It was taken: where it is now, and its code. */
export function Handed({ taken: { wishId, code, checked } }: HandedProps) {
  return (
    <>
      <PageHead title="交给村里了" line={checkWords[checked]} />
      <Code code={code} />
      <View className="wishes__action">
        <Button kind="main" onTap={() => redirectTo({ url: wishUrl(wishId) })}>
          看办到哪一步
        </Button>
      </View>
      <WhereTold />
    </>
  )
}
