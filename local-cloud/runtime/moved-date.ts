/**
 * Makes `Date` tell the cloud's clock: the machine's moved by `offsetMs[0]`, which the server may change while a
 * function runs. `performance.now`, `process.hrtime` and timers stay real.
 */
export function moveDate(offsetMs: Float64Array): void {
  const Real = Date
  const now = () => Real.now() + (offsetMs[0] ?? 0)
  const Moved = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Real.prototype.constructor = Moved
  globalThis.Date = Moved
}
