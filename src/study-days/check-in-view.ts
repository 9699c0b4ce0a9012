import { dayWords } from '../words/moments'
import { mayTap, minutesMissing, type TodayHere } from './today-here'

export interface CheckInView {
  title: string
  note: string
  lit: boolean
  tappable: boolean
}

const streakWords = (streak: number): string => (streak > 0 ? `已连着 ${streak} 天` : '打一次，亮一扇窗')

const missingWords = (today: TodayHere, care: boolean): string =>
  `再学 ${minutesMissing(today)} 分钟${care ? '就行' : '就能打卡'}`

const openNote = (today: TodayHere, care: boolean): string =>
  mayTap(today) ? streakWords(today.streak) : missingWords(today, care)

/** What the 打卡 row says; in 关怀 with a word less. */
export function checkInView(today: TodayHere, care: boolean): CheckInView {
  const dark = { lit: false, tappable: false }
  if (today.state === 'rest') {
    const note = today.next ? `下个学习日 ${dayWords(today.next)}` : '这一季的学习日都过完了'
    return { ...dark, title: '今天不是学习日', note }
  }
  if (today.state !== 'open')
    return { lit: true, tappable: false, title: '今天打过卡了', note: `连着 ${today.streak} 天了` }
  if (today.tap === 'sending') return { ...dark, title: '正在交今天的卡', note: '一会儿就好' }
  if (today.tap === 'waiting') return { ...dark, title: '打卡存在手机里了', note: '连上就交' }
  return {
    ...dark,
    title: care ? '今天没打卡' : '今天还没打卡',
    note: openNote(today, care),
    tappable: mayTap(today),
  }
}

/** What the button under the calendar says; null when there is nothing to press nor to wait for. */
export function dockView(today: TodayHere, care: boolean): { words: string; off: boolean } | null {
  if (today.state !== 'open') return null
  if (today.tap === 'sending') return { words: '正在交…', off: true }
  if (today.tap === 'waiting') return { words: care ? '连上就交' : '存在手机里，连上就交', off: true }
  if (!mayTap(today)) return { words: missingWords(today, care), off: true }
  return { words: care ? '今天打卡' : `今天打卡，点亮第 ${today.streak + 1} 天`, off: false }
}
