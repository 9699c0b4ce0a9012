import { WishRating } from '@contract/wish'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Icon, type IconName } from '../../components/icon'
import { Message } from '../../components/message'
import { speak } from '../../platform/spoken'
import { ratingName } from '../../words/wishes'
import './rating.scss'

const faces: Record<WishRating, IconName> = { good: 'smile', fair: 'flat', bad: 'frown' }

interface RatingProps {
  title: string
  sending: boolean
  failed: ErrorCode | null
  /** What else has to be given, in the words of the button; null when nothing is missing. */
  missing?: string | null
  onRate: (rating: WishRating, note: string | null) => void
  /** Fetches what it is about anew, where that has moved since. */
  again: () => unknown
  children?: ReactNode
}

/** Three of equal weight, none of them chosen beforehand; what was tapped is said only with the second tap. */
export function Rating({ title, sending, failed, missing = null, onRate, again, children }: RatingProps) {
  const [rating, setRating] = useState<WishRating | null>(null)
  const [note, setNote] = useState('')
  const say = rating === 'bad' ? '不满意，退回重办' : '就这么说'
  return (
    <View className="rating">
      <View className="rating__title" {...speak({ role: 'heading', level: 2 })}>
        <Text>{title}</Text>
      </View>
      <View className="rating__three" {...speak({ role: 'radiogroup', label: title })}>
        {WishRating.options.map((one) => {
          const on = one === rating
          return (
            <View
              key={one}
              className={on ? 'rating__one rating__one--on' : 'rating__one'}
              onClick={() => setRating(one)}
              {...speak({ role: 'radio', label: ratingName[one], checked: on })}
            >
              <Icon name={on ? 'check' : faces[one]} />
              <Text className="rating__word">{ratingName[one]}</Text>
            </View>
          )
        })}
      </View>
      <View className="rating__note">
        <Text>点“不满意”，就退回去重办。</Text>
      </View>
      {rating !== null && (
        <>
          {children}
          <Field
            label={rating === 'bad' ? '哪里不满意' : '还想说一句'}
            value={note}
            onChange={setNote}
            helper="不写也行"
            most={300}
          />
        </>
      )}
      {failed && <Message kind="danger" icon="alert" title="没说上" line={errorCopy[failed]} />}
      {rating !== null && (
        <View className="wishes__action">
          {failed === 'MovedMeanwhile' ? (
            <Button kind="main" onTap={again}>
              看新的
            </Button>
          ) : (
            <Button
              kind="main"
              onTap={() => onRate(rating, note.trim() === '' ? null : note.trim())}
              off={sending || missing !== null}
            >
              {sending ? '正在交…' : (missing ?? say)}
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
