import { type Home, study } from '@contract/study'
import { knowMember } from '../../first-paint/known-member'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { showTextSize } from '../../reading/text-size'

const remember = ({ person, study }: Home) => {
  knowMember(study !== null)
  if (person) showTextSize(person.textSize)
}

export const useToday = () => useFirstPaint({ op: study.home, input: {}, name: 'home', onAnswer: remember })
