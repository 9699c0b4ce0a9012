import type { MyData } from '@contract/people'
import type { ConsentKind } from '@contract/personal'

interface Question {
  kind: ConsentKind
  title: string
  lines: string[]
}

const questions: Record<ConsentKind, Question> = {
  residence: {
    kind: 'residence',
    title: '记下您住在哪个区县，行吗',
    lines: [
      '用来把您分到离得近的学习小组，指导员也好约您。',
      '只记到区县，您的支书和指导员看得到，镇里只看到市。',
      '不同意，照样学，学时一样记。',
    ],
  },
  reminders: {
    kind: 'reminders',
    title: '要不要提醒您学',
    lines: ['久了没学，指导员可以在微信里提醒您一声。', '不要提醒，什么也不耽误。以后在“我的资料”里能改。'],
  },
}

/** What somebody who has just been bound is still to be asked; where they live only if they live elsewhere. */
export const questionsFor = (
  data: Pick<MyData, 'member' | 'consents'>,
  answered: ConsentKind[],
): Question[] => {
  const asks: ConsentKind[] =
    data.member === null ? [] : data.member.mobile ? ['residence', 'reminders'] : ['reminders']
  return asks
    .filter((kind) => !answered.includes(kind) && !data.consents.some((consent) => consent.kind === kind))
    .map((kind) => questions[kind])
}
