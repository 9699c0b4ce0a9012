import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { agreeButton, openContract, privacyContract } from '../../platform/privacy'
import type { Contract } from '../../platform/privacy/types'
import { noticeParts } from './notice-words'

/** Before anything is asked for. */
export function Notice({ town, onAgreed }: { town: string; onAgreed: () => void }) {
  const [contract, setContract] = useState<Contract>({ name: null, pending: false })
  useEffect(() => {
    privacyContract().then(setContract)
  }, [])
  const native = contract.pending ? agreeButton(onAgreed) : undefined
  return (
    <>
      <PageHead title="先看看这几条" line="对上名字以前，您该知道这些。" />
      <List>
        {noticeParts(town).map(({ icon, title, line }) => (
          <Row key={title} icon={icon} title={title} note={line} />
        ))}
        {contract.name !== null && (
          <Row
            icon="article"
            title={contract.name}
            note="微信里的全文"
            onTap={openContract}
            end={<Icon name="right" small />}
          />
        )}
      </List>
      <View className="binding__action">
        <Button kind="main" onTap={contract.pending ? ignored : onAgreed} native={native}>
          我看过了，同意
        </Button>
      </View>
    </>
  )
}

/** WeChat's own button tells by an event of its own. */
const ignored = () => undefined
