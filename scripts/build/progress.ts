/** A running line on a terminal, a line a step elsewhere; always on stderr, so that stdout stays for answers. */
export async function step(label: string, work: () => Promise<unknown>): Promise<void> {
  const since = performance.now()
  const seconds = () => `${((performance.now() - since) / 1_000).toFixed(1)} s`
  const live = process.stderr.isTTY
  const draw = () => process.stderr.write(`\r  … ${label}  ${seconds()} `)
  const timer = live ? setInterval(draw, 200) : undefined
  if (!live) process.stderr.write(`  … ${label}\n`)
  try {
    await work()
    process.stderr.write(`${live ? '\r' : ''}  ✓ ${label}  ${seconds()} \n`)
  } catch (error) {
    process.stderr.write(`${live ? '\r' : ''}  ✗ ${label}  ${seconds()} \n`)
    throw error
  } finally {
    clearInterval(timer)
  }
}
