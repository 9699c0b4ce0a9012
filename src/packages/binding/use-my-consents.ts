import { type MyData, people } from '@contract/people'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'

/** What was agreed to before. Where the server can't say, nothing is asked here: 我的资料 asks again. */
export function useMyConsents() {
  const [mine, setMine] = useState<MyData | null>(null)
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    call(people.myData, {}).then((answer) => {
      if (answer.ok) setMine(answer.data)
      setSettled(true)
    })
  }, [])
  return { mine, settled }
}
