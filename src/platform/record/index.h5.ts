import { MOST_SEC, type Record, type Recording } from './types'

/** What the server knows; a browser has one of them. */
const kinds = [
  { type: 'audio/webm', ending: 'webm' },
  { type: 'audio/mp4', ending: 'm4a' },
]

const heardBy = (stream: MediaStream, onOver: (recording: Recording) => void): MediaRecorder => {
  const kind = kinds.find(({ type }) => MediaRecorder.isTypeSupported(type)) ?? kinds[0]!
  const recorder = new MediaRecorder(stream, { mimeType: kind.type })
  const parts: Blob[] = []
  const sinceMs = performance.now()
  recorder.ondataavailable = ({ data }) => parts.push(data)
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop()
    const file = new File(parts, `voice.${kind.ending}`, { type: kind.type })
    const sec = Math.min(MOST_SEC, Math.max(1, Math.round((performance.now() - sinceMs) / 1_000)))
    onOver({ file: { name: file.name, bytes: file.size, at: file }, sec })
  }
  return recorder
}

export const record: Record = ({ onBegun, onOver }) => {
  let stop = () => {}
  let stopped = false
  const begin = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const recorder = heardBy(stream, onOver)
    const timer = setTimeout(() => recorder.stop(), MOST_SEC * 1_000)
    stop = () => {
      clearTimeout(timer)
      if (recorder.state !== 'inactive') recorder.stop()
    }
    recorder.start()
    onBegun()
    if (stopped) stop()
  }
  begin().catch(() => onOver(null))
  return () => {
    stopped = true
    stop()
  }
}
