/** React's scheduler and Taro's batches each need a few turns; turns are counted because time says nothing on a busy machine. */
const QUIET_TURNS = 10

const realTimeout = setTimeout

/** Whether the test holds the clock. */
export const clockIsHeld = (): boolean => setTimeout !== realTimeout

/** A turn of the event loop; where a test holds the clock, its timers of one millisecond run too. */
const turn = async (): Promise<void> => {
  await new Promise((resolve) => realTimeout(resolve, 5))
  if (clockIsHeld()) await jest.advanceTimersByTimeAsync(1)
}

/** Knows when a page has come to rest: `painted` when nothing was set for some turns, `settled` when all calls are answered too. */
export const createStillness = () => {
  let calls = 0
  let quietTurns = 0
  const stir = () => {
    quietTurns = 0
  }
  const during = async <T>(work: Promise<T>): Promise<T> => {
    calls++
    try {
      return await work
    } finally {
      calls--
      stir()
    }
  }
  const painted = async (): Promise<void> => {
    stir()
    while (quietTurns < QUIET_TURNS) {
      await turn()
      quietTurns++
    }
  }
  const settled = async (): Promise<void> => {
    do await painted()
    while (calls > 0)
  }
  /** Waits only for calls that are on their way. */
  const answered = async (): Promise<void> => {
    if (calls > 0) await settled()
  }
  return { stir, during, painted, settled, answered }
}
