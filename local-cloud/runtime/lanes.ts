interface Lane {
  running: number
  waiting: (() => void)[]
}

/**
 * One bounded lane for each depth of nesting. A call at depth d waits only for calls at depth d, which wait only
 * for deeper ones, so functions that call functions never deadlock however many are in flight.
 */
export function createLanes(width: number) {
  /** Functions rarely call functions; a narrow lane keeps the number of workers down. */
  const widthAt = (depth: number) => (depth === 0 ? width : Math.ceil(width / 3))
  const lanes = new Map<number, Lane>()
  const laneOf = (depth: number): Lane => {
    const lane = lanes.get(depth) ?? { running: 0, waiting: [] }
    lanes.set(depth, lane)
    return lane
  }
  return {
    enter(depth: number): Promise<void> {
      const lane = laneOf(depth)
      if (lane.running < widthAt(depth)) {
        lane.running++
        return Promise.resolve()
      }
      return new Promise((resolve) => lane.waiting.push(resolve))
    },
    leave(depth: number): void {
      const lane = laneOf(depth)
      const next = lane.waiting.shift()
      if (next) next()
      else lane.running--
    },
  }
}
