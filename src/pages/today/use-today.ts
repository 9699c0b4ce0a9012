import { type Home, study } from '@contract/study'
import { knowPerson } from '../../first-paint/known-person'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { showTextSize } from '../../reading/text-size'
import { learnMessages } from '../../reminding/grants'

const remember = (home: Home) => {
  knowPerson(home)
  learnMessages(home.messages)
  if (home.person) showTextSize(home.person.textSize)
}

export const useToday = () => useFirstPaint({ op: study.home, input: {}, name: 'home', onAnswer: remember })
