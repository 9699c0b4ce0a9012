/** Reads a QR code with the camera; null when whoever holds the phone turned back. Absent where there is no camera. */
export type ScanCode = (() => Promise<string | null>) | undefined
