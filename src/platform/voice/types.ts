/** Plays a short sound once; the function it gives back stops it. `onOver` is told at the end, or with `true` when it can't. */
export type PlayVoice = (src: string, onOver: (failed: boolean) => void) => () => void
