import type { ConsentKind } from '@contract/personal'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Confirm } from '../../components/confirm'
import { Section } from '../../components/headings'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { SwitchRow } from '../../components/switch-row'
import { type MyDataView, withdrawing } from './my-data-view'
import type { useMyData } from './use-my-data'

interface ConsentsProps {
  views: MyDataView['consents']
  mine: ReturnType<typeof useMyData>
}

/** Given by one tap; taken back after it was said what is deleted. */
export function Consents({ views, mine: { consent, setConsent } }: ConsentsProps) {
  const [leaving, setLeaving] = useState<ConsentKind | null>(null)
  const withdraw = async (kind: ConsentKind) => {
    if (await setConsent(kind, false)) setLeaving(null)
  }
  return (
    <>
      <Section title="同意过的" />
      <List>
        {views.map(({ kind, title, note, given }) => (
          <SwitchRow
            key={kind}
            icon={kind === 'residence' ? 'pin' : 'clock'}
            title={title}
            note={note}
            on={given}
            onFlip={() => (given ? setLeaving(kind) : void setConsent(kind, true))}
          />
        ))}
      </List>
      {consent.failed && leaving === null && (
        <Message kind="danger" icon="alert" title="没存上" line={errorCopy[consent.failed.code]} />
      )}
      {leaving !== null && (
        <Confirm
          title="收回同意"
          lines={withdrawing[leaving]}
          does="收回"
          doing="正在收回…"
          sending={consent.sending}
          failed={consent.failed?.code ?? null}
          onYes={() => withdraw(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}
