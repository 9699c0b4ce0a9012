import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { Message } from '../../components/message'
import { VoiceNote } from '../../components/voice-note'
import { dropFile, keepFile, keptUrl } from '../../platform/kept-file'
import { record } from '../../platform/record'
import type { Recording } from '../../platform/record/types'
import { speak } from '../../platform/spoken'
import type { WishDraft } from './ask-view'

interface VoiceProps {
  voice: WishDraft['voice']
  /** Where one that is with the server already is heard. */
  sentUrl: string | null
  onVoice: (voice: WishDraft['voice']) => void
}

type State = 'still' | 'asking' | 'listening' | 'refused'

const words: Record<State, string> = {
  still: '点一下，说给我们听',
  asking: '正在打开话筒…',
  listening: '正在听，说完点一下',
  refused: '点一下，再试着说',
}

/** Tapped it listens, tapped again it has heard. */
function useRecorder(onVoice: VoiceProps['onVoice']) {
  const [state, setState] = useState<State>('still')
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  const heard = async (recording: Recording | null) => {
    if (recording === null) return setState('refused')
    try {
      const file = await keepFile(recording.file)
      onVoice({ file, sec: recording.sec })
      setState('still')
    } catch {
      setState('refused')
    }
  }
  const tap = () => {
    if (state === 'listening') return stop.current()
    if (state === 'asking') return
    setState('asking')
    stop.current = record({ onBegun: () => setState('listening'), onOver: (one) => void heard(one) })
  }
  return { state, tap }
}

/** A note that is played to whoever handles the wish, as it was said. */
export function Voice({ voice, sentUrl, onVoice }: VoiceProps) {
  const { state, tap } = useRecorder(onVoice)
  if (voice !== null) {
    const again = () => {
      void dropFile(voice.file)
      onVoice(null)
    }
    return (
      <>
        <VoiceNote url={async () => (await keptUrl(voice.file)) ?? sentUrl} sec={voice.sec} />
        <View className="wishes__action">
          <Button kind="side" onTap={again}>
            重新说
          </Button>
        </View>
      </>
    )
  }
  return (
    <>
      <View
        className={`wish-voice wish-voice--${state}`}
        onClick={tap}
        {...speak({ role: 'button', label: words[state], live: 'polite' })}
      >
        <Icon name="mic" />
        <Text className="wish-voice__words">{words[state]}</Text>
      </View>
      {state === 'refused' && (
        <Message kind="warn" icon="alert" title="没听到" line="让微信用一下话筒，或者改用写的。" />
      )}
    </>
  )
}
