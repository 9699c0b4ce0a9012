/** React's scheduler and Taro's batches each need a few turns; turns are counted because time says nothing on a busy machine. */
const QUIET_TURNS = 10

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
      await new Promise((resolve) => setTimeout(resolve, 5))
      quietTurns++
    }
  }
  const settled = async (): Promise<void> => {
    do await painted()
    while (calls > 0)
  }
  return { stir, during, painted, settled }
}
