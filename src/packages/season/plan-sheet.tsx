import { Cohort } from '@contract/personal'
import type { SeasonPlan, SeasonRules } from '@contract/seasons'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Choice } from '../../components/choice'
import { Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Sheet } from '../../components/sheet'
import { cohortName } from '../../words/roster'
import { Fault } from './fault'
import { RequirementFields } from './requirement'
import { planFault, planName, roomsWords, type Village } from './requirement-view'

const EVERYBODY = 'all'
const EVERYWHERE = 'all'
const cohorts = [
  { id: EVERYBODY as typeof EVERYBODY | Cohort, name: '不分类别' },
  ...Cohort.options.map((id) => ({ id, name: cohortName[id] })),
]

interface PlanProps {
  plan: SeasonPlan
  rules: SeasonRules
  villages: readonly Village[]
  onChange: (plan: SeasonPlan) => void
  onRemove: () => void
  onClose: () => void
}

function Where({ plan, villages, onChange }: Pick<PlanProps, 'plan' | 'villages' | 'onChange'>) {
  const [open, setOpen] = useState(false)
  const options = [{ id: EVERYWHERE, name: '各村都算' }, ...villages]
  const chosen = plan.villageId ?? EVERYWHERE
  const choose = (id: string) => {
    onChange({ ...plan, villageId: id === EVERYWHERE ? null : id })
    setOpen(false)
  }
  if (open) return <Choice label="哪个村" options={options} chosen={chosen} onChoose={choose} />
  return (
    <List>
      <Row
        icon="pin"
        title={options.find(({ id }) => id === chosen)?.name ?? '一个村'}
        note="点一下换村"
        onTap={() => setOpen(true)}
        end={<Icon name="down" small />}
      />
    </List>
  )
}

/** A requirement of its own for some members: who they are, and how much. */
export function PlanSheet({ plan, rules, villages, onChange, onRemove, onClose }: PlanProps) {
  const fault = planFault(plan, rules)
  return (
    <Sheet title={`${planName(plan, villages)}的计划`} onClose={onClose}>
      <Section title="哪一类人" />
      <Chips
        label="哪一类人"
        options={cohorts}
        chosen={plan.cohort ?? EVERYBODY}
        onChoose={(id) => onChange({ ...plan, cohort: id === EVERYBODY ? null : id })}
      />
      <Section title="哪个村" />
      <Where plan={plan} villages={villages} onChange={onChange} />
      <Section title="要学多少" />
      <RequirementFields of={plan} onChange={(to) => onChange({ ...plan, ...to })} />
      {!roomsWords(plan).exceeds && <Fault words={fault} />}
      <View className="season__action">
        <Button kind="main" onTap={onClose}>
          好了
        </Button>
      </View>
      <View className="season__action">
        <Button kind="side" onTap={onRemove}>
          这份计划不要了
        </Button>
      </View>
    </Sheet>
  )
}
