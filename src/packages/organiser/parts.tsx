import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { Button } from '../../components/button'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { speak } from '../../platform/spoken'
import './parts.scss'

/** What the page says first, and the line that explains it. */
export function Head({ head, line }: { head: string; line?: string | undefined }) {
  return (
    <>
      <View className="org__head" {...speak({ role: 'heading' })}>
        <Text>{head}</Text>
      </View>
      {line && (
        <View className="org__line">
          <Text>{line}</Text>
        </View>
      )}
    </>
  )
}

/** The heading of a part of the page. */
export function Part({ title }: { title: string }) {
  return (
    <View className="org__part" {...speak({ role: 'heading', level: 2 })}>
      <Text>{title}</Text>
    </View>
  )
}

export function Action({ children }: PropsWithChildren) {
  return <View className="org__action">{children}</View>
}

interface FailedProps {
  title: string
  code: ErrorCode | null
  verb?: string
  onTap?: () => void
}

/** Something did not go through; what was done so far stays. */
export function Failed({ title, code, verb, onTap }: FailedProps) {
  if (code === null) return null
  return (
    <Message
      kind="danger"
      icon="alert"
      title={title}
      line={errorCopy[code]}
      action={
        verb &&
        onTap && (
          <Button kind="side" onTap={onTap}>
            {verb}
          </Button>
        )
      }
    />
  )
}

interface ConfirmProps {
  title: string
  line: string
  verb: string
  waiting: string
  sending: boolean
  code: ErrorCode | null
  onDo: () => void
  onClose: () => void
}

/** One question before something that many people feel. */
export function Confirm({ title, line, verb, waiting, sending, code, onDo, onClose }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="org__line">
        <Text>{line}</Text>
      </View>
      <Failed title="没办成" code={code} />
      <Action>
        <Button kind="main" onTap={onDo} off={sending}>
          {sending ? waiting : verb}
        </Button>
      </Action>
    </Sheet>
  )
}

interface StepCardProps {
  step: { title: string; line: string; verb: string }
  onTap: () => void
}

/** What is to be done before anything else; its button is the page's filled one. */
export function StepCard({ step, onTap }: StepCardProps) {
  return (
    <View className="org__card">
      <View className="org__card-title">
        <Text>{step.title}</Text>
      </View>
      <View className="org__note">
        <Text>{step.line}</Text>
      </View>
      <View className="org__inner">
        <Button kind="main" onTap={onTap}>
          {step.verb}
        </Button>
      </View>
    </View>
  )
}
