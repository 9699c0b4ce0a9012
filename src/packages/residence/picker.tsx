import { Text, View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import { useDivisions } from '../../api/use-divisions'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Skeleton } from '../../components/skeleton'
import { speak } from '../../platform/spoken'
import { questionOf, type Step } from './picker-view'

interface PickerProps {
  steps: readonly Step[]
  /** 广东省 东莞市, where something is kept already. */
  current: string | null
  onGo: (steps: Step[]) => void
  /** The last one has nothing under it. */
  onLast: (steps: Step[]) => void
}

/** The way so far; each step leads back to itself. */
export function Crumbs({ steps, onGo }: Pick<PickerProps, 'steps' | 'onGo'>) {
  if (steps.length === 0) return null
  return (
    <View className="crumbs">
      {steps.map(({ code, name }, i) => (
        <View
          key={code}
          className="crumb"
          onClick={() => onGo(steps.slice(0, i))}
          {...speak({ role: 'button', label: `${name}，重选` })}
        >
          <View className="crumb__edge">
            <Text>{name}</Text>
            <Text className="crumb__again">重选</Text>
          </View>
        </View>
      ))}
    </View>
  )
}

/** One list at a time, in rows that a thumb finds. */
export function Picker({ steps, current, onGo, onLast }: PickerProps) {
  const { divisions, failed, load } = useDivisions(steps.at(-1)?.code ?? null)
  return (
    <>
      <View className="residence__head" {...speak({ role: 'heading' })}>
        <Text>{questionOf(steps)}</Text>
      </View>
      {current && steps.length === 0 && (
        <View className="residence__line">
          <Text>现在记的是 {current}</Text>
        </View>
      )}
      <Crumbs steps={steps} onGo={onGo} />
      {failed && (
        <Message
          kind="warn"
          icon="alert"
          title="地名没打开"
          line={errorCopy[failed]}
          action={
            <Button kind="side" onTap={load}>
              再试
            </Button>
          }
        />
      )}
      {divisions ? (
        <List>
          {divisions.map(({ code, name, divided }) => (
            <Row
              key={code}
              icon="pin"
              title={name}
              onTap={() => (divided ? onGo : onLast)([...steps, { code, name }])}
              end={<Icon name="right" />}
            />
          ))}
        </List>
      ) : (
        failed === null && <Skeleton says="正在打开地名…" />
      )}
    </>
  )
}
