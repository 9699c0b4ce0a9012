/** What the laptop's shell tells the phone it frames: `{ type: 'network', mode }`, `{ type: 'scale', factor }`. */
export interface ShellMessage {
  type: string
  [detail: string]: unknown
}

/** Hears one kind of the shell's messages; the function it gives back stops that. */
export const onShell = (type: string, told: (message: ShellMessage) => void): (() => void) => {
  const heard = ({ origin, data }: MessageEvent<ShellMessage | null>) => {
    if (origin === window.location.origin && data?.type === type) told(data)
  }
  window.addEventListener('message', heard)
  return () => window.removeEventListener('message', heard)
}
