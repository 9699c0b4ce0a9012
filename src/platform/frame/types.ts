/** What the platform draws over a page that has no title bar, in px. */
interface Frame {
  statusBarPx: number
  /** Height of the row that shares its middle with WeChat's capsule. */
  capsuleRowPx: number
  /** What the capsule takes from that row, margin included. */
  capsuleWidthPx: number
}
export type FrameNow = () => Frame
