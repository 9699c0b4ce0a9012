import { writeFileSync } from 'node:fs'

/** What one thing that a person does costs the phone. */
export interface PhoneFigure {
  action: string
  calls: number
  setData: number
  bytes: number
}

/** Kept for `npm run bench`, which names the file; a test run alone keeps nothing. */
export const keepFigures = (figures: PhoneFigure[]): void => {
  const { PHONE_FIGURES: file } = process.env
  if (file) writeFileSync(file, JSON.stringify(figures))
}
