import type { KeptStudy } from '@contract/kept-study'
import type { KeptWish, KeptWishes } from '@contract/kept-wishes'
import { dayWords, momentWords } from '../../words/moments'
import { presenceName } from '../../words/sessions'
import { doneText } from '../../words/spans-of-time'
import { outsideRow } from '../../words/tasks'
import { endWords, ratingName, stepName } from '../../words/wishes'

interface Line {
  id: string
  title: string
  note: string
}

interface KeptLines {
  title: string
  /** How many are kept, of which the newest are shown. */
  count: number
  lines: Line[]
}

type Of<Kind extends keyof KeptStudy> = KeptStudy[Kind]['lines'][number]

const dayStates: Record<Of<'studyDays'>['state'], string> = {
  lit: '打了',
  late: '补传的',
  madeUp: '补的',
  tapped: '打了没算上',
}

const checkedNote = { passed: '', held: '，正在核对', refused: '，没通过' } as const

const taskNote = ({ seenAt, receivedAt, reflection, answer }: Of<'tasks'>, now: Date): string => {
  const said = [
    ...(seenAt ? [`${momentWords(seenAt, now)} 看到`] : []),
    ...(receivedAt ? [`${momentWords(receivedAt, now)} 说已收到`] : []),
    ...(reflection ? [`感言“${reflection.text}”${checkedNote[reflection.checked]}`] : []),
    ...(answer ? [`${answer.by}回“${answer.text}”`] : []),
  ]
  return said.join('。')
}

const sessionNote = ({ on, coming, presence, creditedSec }: Of<'sessions'>): string => {
  const stands =
    presence !== 'none' ? presenceName[presence] : coming === false ? '来不了' : presenceName.absent
  return [dayWords(on), stands, ...(creditedSec > 0 ? [`记上 ${doneText(creditedSec)}`] : [])].join('，')
}

const visitNote = ({ topics, creditedSec, suggestion }: Of<'visits'>): string =>
  [
    topics.join('、'),
    `记上 ${doneText(creditedSec)}`,
    ...(suggestion === null ? [] : [`记下的建议“${suggestion}”`]),
  ].join('，')

/** What study has left about me, kind by kind; a kind of which nothing is kept is left out. */
export function keptLines(kept: KeptStudy, now: Date): KeptLines[] {
  const { tasks, outside, sessions, visits, studyDays } = kept
  const kinds: KeptLines[] = [
    {
      title: '我的任务和感言',
      count: tasks.count,
      lines: tasks.lines.map((line) => ({
        id: line.taskId,
        title: line.title,
        note: taskNote(line, now),
      })),
    },
    {
      title: '在别处学的',
      count: outside.count,
      lines: outside.lines.map((line) => {
        const { title, note } = outsideRow(line)
        return { id: line.id, title, note: line.photo ? `${note}。照片还存着` : note }
      }),
    },
    {
      title: '参加的活动',
      count: sessions.count,
      lines: sessions.lines.map((line) => ({
        id: line.sessionId,
        title: line.title,
        note: sessionNote(line),
      })),
    },
    {
      title: '送学上门',
      count: visits.count,
      lines: visits.lines.map((line) => ({
        id: line.visitId,
        title: `${dayWords(line.on)}，${line.by}来过`,
        note: visitNote(line),
      })),
    },
    {
      title: '打过的卡',
      count: studyDays.count,
      lines: studyDays.lines.map(({ day, state }) => ({
        id: day,
        title: dayWords(day),
        note: dayStates[state],
      })),
    },
  ]
  return kinds.filter(({ count }) => count > 0)
}

const wishNote = (wish: KeptWish, now: Date): string => {
  const { at, place, voiceSec, photos, name, forWhom, nameHidden, phone, privateNote } = wish
  const { step, end, rating } = wish
  const handedIn = [
    ...(voiceSec === null ? [] : [`语音 ${voiceSec} 秒`]),
    ...(photos === 0 ? [] : [`照片 ${photos} 张`]),
    ...(name === null ? [] : [`称呼“${name}”${nameHidden ? '，不露名字' : ''}`]),
    ...(forWhom === null ? [] : [`替${forWhom}提的`]),
    ...(phone === null ? [] : [`电话 ${phone}`]),
    ...(privateNote === null ? [] : [`只给经办人的话“${privateNote}”`]),
  ]
  const stands = end === null ? `到了${stepName[step]}` : endWords[end]
  const said = rating === null ? '' : `，评了${ratingName[rating]}`
  return [`${momentWords(at, now)} 提的，${place}`, handedIn.join('，'), `${stands}${said}`]
    .filter((part) => part !== '')
    .join('。')
}

/** What I asked for, or null when nothing is kept of it. */
export const wishLines = ({ count, lines }: KeptWishes, now: Date): KeptLines | null =>
  count === 0
    ? null
    : {
        title: '我提的心愿',
        count,
        lines: lines.map((wish) => ({
          id: wish.wishId,
          title: wish.text ?? '一段语音',
          note: wishNote(wish, now),
        })),
      }
