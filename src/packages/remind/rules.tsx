import type { OutputOf } from '@contract/core'
import type { Purpose } from '@contract/messages'
import { reminders } from '@contract/reminders'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Line, PageHead } from '../../components/headings'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { SwitchRow } from '../../components/switch-row'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { purposeWords } from '../../words/reminders'

type Rule = OutputOf<typeof reminders.rules>['rules'][number]
type Ruled = Extract<Purpose, 'task' | 'session' | 'studyDay'>

const notes: Record<Ruled, (at: string) => string> = {
  task: (at) => `要交的前一天 ${at}，还没做完的`,
  session: (at) => `前一天 ${at}，请了又没说不来的`,
  studyDay: (at) => `当天 ${at}，还没打卡的`,
}
const isRuled = (purpose: Purpose): purpose is Ruled => purpose in notes

/** 自动提醒: what goes out by itself, for the whole town. */
export default function Rules() {
  const paint = useFirstPaint({ op: reminders.rules, input: {}, name: 'remind-rules' })
  const { write, failed } = useWrite(reminders.setRule)
  const flip = async ({ purpose, on }: Rule) => {
    if (isRuled(purpose) && (await write({ purpose, on: !on })) !== null) await paint.load()
  }
  const rules = paint.kept?.data.rules
  return (
    <Page>
      <TitleBar />
      <PageHead title="自动提醒" line="到了时候自己发，一人一回只发一条。" />
      <TroubleNotice paint={paint} />
      {failed && <Message kind="danger" icon="alert" title="没存上" line={errorCopy[failed.code]} />}
      {rules ? (
        <List>
          {rules.map((rule) => (
            <SwitchRow
              key={rule.purpose}
              icon={purposeWords[rule.purpose].icon}
              title={purposeWords[rule.purpose].name}
              note={isRuled(rule.purpose) ? notes[rule.purpose](rule.at) : undefined}
              on={rule.on}
              onFlip={() => void flip(rule)}
            />
          ))}
        </List>
      ) : (
        paint.trouble === null && <Skeleton says="正在打开…" />
      )}
      <Line>晚上九点到早上八点不发，等到早上。</Line>
    </Page>
  )
}
