/** A file that somebody chose; `at` is what the platform uploads it by. */
export interface ChosenFile {
  name: string
  bytes: number
  at: unknown
}

/** Lets one file of these endings be chosen; null where nobody chose one. */
export type ChooseFile = (extensions: readonly string[]) => Promise<ChosenFile | null>

/** Puts a file into the cloud's storage and gives its id; rejects when it did not arrive. */
export type UploadFile = (
  file: ChosenFile,
  cloudPath: string,
  onPercent: (percent: number) => void,
) => Promise<string>
