import type { SeasonRules } from '@contract/seasons'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Line } from '../../components/headings'
import { Sheet } from '../../components/sheet'
import { Stepper } from '../../components/stepper'
import { Fault } from './fault'
import { RequirementFields } from './requirement'
import type { Part } from './rules-view'
import { Span } from './span-sheet'
import { StudyDays } from './study-days-sheet'

export type OnePart = Exclude<Part, 'plans'>

export interface PartProps {
  part: OnePart
  rules: SeasonRules
  fault: string | null
  begun: boolean
  change: (part: Partial<SeasonRules>) => void
  onClose: () => void
}

const titles: Record<OnePart, string> = {
  name: '这一季叫什么',
  span: '从哪天到哪天',
  hour: '几分钟算一个学时',
  need: '每人要学多少',
  days: '哪些天是学习日',
  makeUps: '漏了能补几次',
  offline: '没网时学的记多少',
}

type Inside = Pick<PartProps, 'rules' | 'change' | 'fault' | 'begun'>

function Hour({ rules, change }: Inside) {
  return (
    <Stepper
      label="一个学时"
      unit="分钟"
      value={rules.minutesPerHour}
      least={20}
      most={90}
      step={5}
      usual={[30, 45, 60]}
      onChange={(minutesPerHour) => change({ minutesPerHour })}
    />
  )
}

function MakeUps({ rules, change }: Inside) {
  return (
    <Stepper
      label="一个月能补"
      unit="次"
      value={rules.makeUpsPerMonth}
      least={0}
      most={10}
      onChange={(makeUpsPerMonth) => change({ makeUpsPerMonth })}
    />
  )
}

function Offline({ rules, change }: Inside) {
  return (
    <>
      <Line>没有网的时候学的，连上以后补交。一天最多记这么多，写 0 就不记。</Line>
      <Stepper
        label="一天最多"
        unit="分钟"
        value={rules.offlineMinutesPerDay}
        least={0}
        most={600}
        step={15}
        usual={[0, 60, 90, 120]}
        onChange={(offlineMinutesPerDay) => change({ offlineMinutesPerDay })}
      />
    </>
  )
}

function Inner({ part, ...inside }: Inside & { part: OnePart }) {
  const { rules, change, fault } = inside
  if (part === 'name')
    return (
      <Field
        label="名字"
        value={rules.name}
        onChange={(name) => change({ name })}
        error={fault ?? undefined}
        helper="比如：2026—2027 年冬春训"
      />
    )
  if (part === 'span') return <Span {...inside} />
  if (part === 'hour') return <Hour {...inside} />
  if (part === 'need') return <RequirementFields of={rules} onChange={change} />
  if (part === 'days') return <StudyDays {...inside} />
  return part === 'makeUps' ? <MakeUps {...inside} /> : <Offline {...inside} />
}

/** Those whose inside says itself what is wrong with it. */
const saysItself: OnePart[] = ['name', 'need']

/** One part of the rules; what is pressed here is kept on the page until it is handed in. */
export function PartSheet({ part, onClose, ...inside }: PartProps) {
  return (
    <Sheet title={titles[part]} onClose={onClose}>
      <Inner part={part} {...inside} />
      {!saysItself.includes(part) && <Fault words={inside.fault} />}
      <View className="season__action">
        <Button kind="main" onTap={onClose}>
          好了
        </Button>
      </View>
    </Sheet>
  )
}
