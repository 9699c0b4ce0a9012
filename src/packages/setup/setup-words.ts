import type { people } from '@contract/people'
import { errorCopy } from '../../api/error-copy'
import type { CodeOf, Failure } from '../../api/failures'

export type SetupField = 'secret' | 'town' | 'name'
export type SetupErrors = Partial<Record<SetupField | 'whole', string>>

const fixes: Record<SetupField, string> = {
  secret: '口令太长，再核对一遍',
  town: '镇名要 2 到 20 个字',
  name: '名字要 1 到 40 个字',
}

const isField = (field: string | undefined): field is SetupField => field !== undefined && field in fixes

/** Puts a refusal under the field it is about, or above the button when it is about none. */
export const setupErrors = ({ code, field }: Failure<CodeOf<typeof people.setUpTown>>): SetupErrors => {
  if (code === 'WrongSecret') return { secret: errorCopy.WrongSecret }
  if (code === 'InvalidInput' && isField(field)) return { [field]: fixes[field] }
  return { whole: errorCopy[code] }
}
