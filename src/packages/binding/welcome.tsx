import { people } from '@contract/people'
import type { ConsentKind } from '@contract/personal'
import { View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Line, PageHead, Section } from '../../components/headings'
import { Message } from '../../components/message'
import { isLedAway, takeAfterBinding } from '../../first-paint/after-binding'
import { questionsFor } from './consents-view'
import { useMyConsents } from './use-my-consents'

interface WelcomeProps {
  name: string
  line: string
}

/** To the page that sent them here, be it a card in a chat; else to 今日. */
const goOn = () => reLaunch({ url: takeAfterBinding() ?? '/pages/today/index' })

/** Whoever is bound is asked for what the notice set apart, one thing at a time. */
export function Welcome({ name, line }: WelcomeProps) {
  const { mine, settled } = useMyConsents()
  const [answered, setAnswered] = useState<ConsentKind[]>([])
  const { write, sending, failed } = useWrite(people.setConsent)
  const [question, more] = mine === null ? [] : questionsFor(mine, answered)

  const next = async (kind: ConsentKind) => {
    setAnswered([...answered, kind])
    if (more === undefined) await goOn()
  }
  const say = async (kind: ConsentKind, given: boolean) => {
    if ((await write({ kind, given })) !== null) await next(kind)
  }
  return (
    <>
      <PageHead title={name} line={line} />
      {failed && <Message kind="danger" icon="alert" title="没存上" line={errorCopy[failed.code]} />}
      {question && (
        <>
          <Section title={question.title} />
          {question.lines.map((each) => (
            <Line key={each}>{each}</Line>
          ))}
          <View className="binding__action">
            <Button kind="main" onTap={() => say(question.kind, true)} off={sending}>
              {sending ? '正在存…' : '同意'}
            </Button>
            <View className="binding__second">
              <Button kind="side" onTap={() => say(question.kind, false)} off={sending}>
                不用了
              </Button>
            </View>
          </View>
        </>
      )}
      {!question && settled && (
        <View className="binding__action">
          <Button kind="main" onTap={goOn}>
            {isLedAway() ? '回到刚才那一页' : '去今日'}
          </Button>
        </View>
      )}
    </>
  )
}
