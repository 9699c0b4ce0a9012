/** Asks the local cloud's own interface; null where it doesn't answer or not with JSON, and `state` then says so. */
export const ask = async <T>(path: string, body?: object): Promise<T | null> => {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  try {
    const answer = await fetch(path, init)
    say(path, answer.ok ? '' : `本机云对 ${path} 答了 ${answer.status}。`)
    return answer.ok ? ((await answer.json()) as T) : null
  } catch {
    say(path, '本机云没有回答。它还在运行吗？')
    return null
  }
}

/** What is wrong, by the question that met it: an answer to one says nothing of the others. */
const wrong = new Map<string, string>()

const say = (path: string, text: string): void => {
  wrong.set(path.split('?')[0]!, text)
  const words = [...wrong.values()].find((one) => one !== '') ?? ''
  const state = document.getElementById('state')!
  // Only a change is written, so that a screen reader says it once.
  if (state.textContent !== words) state.textContent = words
}

/** Calls back whenever something of the cloud changed, and after every reconnection. */
export const onChange = (changed: () => void): void => {
  const events = new EventSource('/_local/events')
  for (const kind of ['open', 'message', 'clock', 'network']) events.addEventListener(kind, changed)
}
