import type { WishRating } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '../../../api/use-write'
import { Chips } from '../../../components/chips'
import { Field } from '../../../components/field'
import { Line } from '../../../components/headings'
import { Icon, type IconName } from '../../../components/icon'
import { speak } from '../../../platform/spoken'
import { ratingName } from '../../../words/wishes'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'

const heardHow = [
  { id: 'visit', name: '上门听的' },
  { id: 'phone', name: '打电话听的' },
] as const
const faces: [WishRating, IconName][] = [
  ['good', 'smile'],
  ['fair', 'flat'],
  ['bad', 'frown'],
]

function Rates({ chosen, onChoose }: { chosen: WishRating | null; onChoose: (rating: WishRating) => void }) {
  return (
    <View className="wish-rates" {...speak({ role: 'radiogroup', label: '本人怎么说' })}>
      {faces.map(([rating, face]) => (
        <View
          key={rating}
          className={rating === chosen ? 'wish-rate wish-rate--chosen' : 'wish-rate'}
          onClick={() => onChoose(rating)}
          {...speak({ role: 'radio', label: ratingName[rating], checked: rating === chosen })}
        >
          <Icon name={rating === chosen ? 'check' : face} />
          <Text className="wish-rate__word">{ratingName[rating]}</Text>
        </View>
      ))}
    </View>
  )
}

/** 代评: counted apart, and the asker may overturn it. */
export function RateFor(sheet: SheetProps) {
  const [rating, setRating] = useState<WishRating | null>(null)
  const [heard, setHeard] = useState<'visit' | 'phone' | null>(null)
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.rateFor)
  const rate = async () => {
    if (rating === null || heard === null) return
    const answer = await write({ ...lookedAt(sheet.wish), rating, heard, note: note.trim() || null })
    if (answer) sheet.onDone(answer.wish)
  }
  const missing = rating === null ? '先选本人怎么说' : heard === null ? '选怎么听来的' : null
  const words = { title: '本人怎么说', verb: '照本人的话记下', missing }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={rate} sheet={sheet}>
      <Rates chosen={rating} onChoose={setRating} />
      <Chips label="怎么听来的" options={heardHow} chosen={heard} onChoose={setHeard} />
      <Field label="原话，可以不写" value={note} onChange={setNote} most={300} />
      <Line>这算代评，本人以后自己说的算数。点“不满意”，就退回去重办。</Line>
    </ActSheet>
  )
}
