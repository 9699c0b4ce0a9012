import { useMessagesToday } from '../reminding/grants'
import { leftIn } from '../reminding/to-ask-for'
import { leftWords } from '../words/reminders'
import { Line } from './headings'

/** Beside a button that asks WeChat for more: how many messages it may still bring. */
export function GrantsLeft() {
  const left = leftIn(useMessagesToday())
  return left === null ? null : <Line>{`${leftWords(left)}，点一下，微信会问要不要再多一次。`}</Line>
}
