/** Where a line of at most `most` characters ends best: after a stop in its later half, else at `even`. */
const lineEnd = (rest: string, most: number, even: number): number => {
  if (rest.length <= most) return rest.length
  const afterStop = Math.max(...Array.from('，、。；：', (stop) => rest.lastIndexOf(stop, most - 1))) + 1
  return afterStop > most / 2 ? afterStop : even
}

/** Breaks a Chinese text into lines of at most `most` characters, of about equal length where it has no stops. */
export const wrapped = (text: string, most: number): string[] => {
  const even = Math.ceil(text.length / Math.ceil(text.length / most))
  const lines: string[] = []
  for (let rest = text; rest; rest = rest.slice(lines.at(-1)!.length)) {
    lines.push(rest.slice(0, lineEnd(rest, most, even)))
  }
  return lines
}
