import { type Ground, grounds } from './ground'

/** The look's signature: a window of four panes, lit when what stands beside it has been heard. */
export const windowAt = (x: number, y: number, width: number, lit: boolean, on: Ground = 'dusk'): string => {
  const { pane, hair, lit: lamp, ground } = grounds[on]
  const height = width * 1.1
  const cross = `M${x + width / 2} ${y}v${height}M${x} ${y + height / 2}h${width}`
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1.5" fill="${lit ? lamp : pane}"
 stroke="${lit ? lamp : hair}" stroke-width="1.5"/><path d="${cross}" stroke="${lit ? ground : hair}" stroke-width="1.5"/>`
}
