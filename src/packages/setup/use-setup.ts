import { people } from '@contract/people'
import { reLaunch } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import { writeKey } from '../../api/write-key'
import { dropSetupDraft, keepSetupDraft, setupDraft } from './setup-draft'
import { type SetupErrors, type SetupField, setupErrors } from './setup-words'

export function useSetup() {
  const [form, setForm] = useState(() => ({ secret: '', ...setupDraft() }))
  const [errors, setErrors] = useState<SetupErrors>({})
  const [sending, setSending] = useState(false)
  // One key for one wording: handing the same words in again is the same write.
  const key = useRef(writeKey())

  const change = (field: SetupField) => (value: string) => {
    key.current = writeKey()
    // From the form as it is by then: autofill changes two fields before one render.
    setForm((before) => {
      const next = { ...before, [field]: value }
      keepSetupDraft(next)
      return next
    })
    setErrors({})
  }

  const handIn = async () => {
    setSending(true)
    const answer = await call(people.setUpTown, { key: key.current, ...form })
    setSending(false)
    if (!answer.ok) return setErrors(setupErrors(answer.error))
    dropSetupDraft()
    await reLaunch({ url: '/pages/today/index' })
  }
  return { form, errors, sending, change, handIn }
}
