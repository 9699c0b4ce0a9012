import { uploadFile } from '../../platform/file'
import { dropFile, keptFile } from '../../platform/kept-file'
import { ON_PHONE } from '../../platform/kept-file/types'

const endingOf = (name: string): string => /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? 'jpg'

/** Every string of an input, changed one after another; `at` tells where it stands. */
async function each(value: unknown, at: string, change: (text: string, at: string) => Promise<unknown>) {
  if (typeof value === 'string') return value.startsWith(ON_PHONE) ? change(value, at) : value
  if (typeof value !== 'object' || value === null) return value
  const parts: [string, unknown][] = []
  for (const [name, part] of Object.entries(value))
    parts.push([name, await each(part, `${at}-${name}`, change)])
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

/**
 * An input whose files have come to the cloud's storage. Where they lie follows from the write's own key, so that a retry says
 * the same; a name that stands for no file stays as it is.
 */
export const brought = async <Input extends object>(
  input: Input,
  { key, folder }: { key: string; folder: string },
  onPercent: (percent: number) => void = () => {},
): Promise<Input> =>
  (await each(input, key, async (name, at) => {
    const file = await keptFile(name)
    return file === null ? name : uploadFile(file, `${folder}/${at}.${endingOf(file.name)}`, onPercent)
  })) as Input

/** The files of an input that was taken, or that nobody wants any more. */
export const dropFilesOf = async (input: object): Promise<void> => {
  await each(input, '', async (name) => dropFile(name))
}
