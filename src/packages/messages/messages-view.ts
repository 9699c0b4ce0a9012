import type { ContactHow, Message } from '@contract/messages'
import type { IconName } from '../../components/icon'
import { dayWords, momentWords } from '../../words/moments'
import { purposeWords } from '../../words/reminders'
import { sessionUrl } from '../../words/sessions'
import { taskUrl } from '../../words/tasks'
import { wishAtDeskUrl, wishUrl } from '../../words/wishes'

export interface MessageRow {
  id: string
  icon: IconName
  title: string
  note: string
  unread: boolean
  url: string
}

const howWords: Record<ContactHow, string> = { phone: '打过电话', group: '在群里说过', visit: '上门说过' }

/** What a message is about has a page of its own; everything else is done from 今日. */
const pages: { [P in Message['purpose']]?: (subjectId: string) => string } = {
  task: taskUrl,
  session: sessionUrl,
  wish: wishUrl,
  wishDesk: wishAtDeskUrl,
}

const urlOf = ({ purpose, subjectId }: Message): string =>
  (subjectId === null ? undefined : pages[purpose]?.(subjectId)) ?? '/pages/today/index'

/** A sender may have put their own full stop. */
const ended = (text: string): string => (/[。！？…!?.]$/u.test(text) ? text : `${text}。`)

/** One message: what it says, from whom, when, and where a tap leads. */
export function messageRow(message: Message, now: Date): MessageRow {
  const { id, purpose, title, text, from, at, read, contacted } = message
  const noted = contacted ? `；${dayWords(contacted.on)}${howWords[contacted.how]}` : ''
  return {
    id,
    icon: purposeWords[purpose].icon,
    title,
    note: `${ended(text)}${from}，${momentWords(at, now)}${noted}`,
    unread: !read,
    url: urlOf(message),
  }
}
