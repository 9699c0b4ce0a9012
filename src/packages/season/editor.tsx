import type { SeasonPlan, SeasonRules } from '@contract/seasons'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { writeKey } from '../../api/write-key'
import { Chip } from '../../components/chip'
import { Line, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Fault } from './fault'
import { type OnePart, PartSheet } from './part-sheet'
import { PlanSheet } from './plan-sheet'
import type { Village } from './requirement-view'
import { type Part, planRows, ruleRows } from './rules-view'

export interface EditorProps {
  rules: SeasonRules
  villages: readonly Village[]
  /** By the row they belong to. */
  faults: Partial<Record<Part, string>>
  /** Parts and plans that aren't as they were. */
  changed: readonly string[]
  /** Its first day is over. */
  begun?: boolean
  /** Absent for a season that is over. */
  change?: ((part: Partial<SeasonRules>) => void) | undefined
}

const arrow = <Icon name="right" small />

/** Under what a row says, where a large type leaves no place beside it. */
function Marked({ on }: { on: boolean }) {
  return on ? (
    <View className="season__marked">
      <Chip kind="info" icon="going" words="改了，还没存" />
    </View>
  ) : null
}

interface RowsProps extends EditorProps {
  onOpen: (part: OnePart) => void
}

function Rules({ rules, faults, changed, change, onOpen }: RowsProps) {
  return (
    <List>
      {ruleRows(rules).map(({ part, icon, title, note }) => (
        <Row
          key={part}
          icon={icon}
          title={title}
          note={note}
          end={change && arrow}
          {...(change && { onTap: () => onOpen(part) })}
        >
          <Marked on={changed.includes(part)} />
          <Fault words={faults[part]} />
        </Row>
      ))}
    </List>
  )
}

interface PlansProps extends EditorProps {
  onOpen: (id: string) => void
  onAdd: () => void
}

function Plans({ rules, villages, faults, changed, change, onOpen, onAdd }: PlansProps) {
  const rows = planRows(rules, villages)
  return (
    <>
      <Section title="单独的计划" />
      <Line>没有单独定的，都照上面的学。</Line>
      <List>
        {rows.map(({ id, title, note, fault }) => (
          <Row
            key={id}
            icon="group"
            title={title}
            note={note}
            end={change && arrow}
            {...(change && { onTap: () => onOpen(id) })}
          >
            <Marked on={changed.includes(id)} />
            <Fault words={fault} />
          </Row>
        ))}
        {change && (
          <Row icon="dot" title="加一份计划" note="给一个村、一类人另定学时" onTap={onAdd} end={arrow} />
        )}
      </List>
      {rows.every(({ fault }) => !fault) && <Fault words={faults.plans} />}
    </>
  )
}

const forNobody = ({ cohort, villageId }: SeasonPlan) => cohort === null && villageId === null

/** All rules as rows, and a sheet for whichever is pressed. */
export function Editor(props: EditorProps) {
  const { rules, villages, faults, change, begun = false } = props
  const [part, setPart] = useState<OnePart | null>(null)
  const [planId, setPlanId] = useState<string | null>(null)
  const plan = rules.plans.find(({ id }) => id === planId)

  const setPlans = (plans: SeasonPlan[]) => change?.({ plans })
  const without = (id: string) => rules.plans.filter((one) => one.id !== id)
  const add = () => {
    const { requiredHours, rooms } = rules
    const id = writeKey()
    setPlans([...rules.plans, { id, cohort: null, villageId: null, requiredHours, rooms }])
    setPlanId(id)
  }
  const remove = (id: string) => {
    setPlans(without(id))
    setPlanId(null)
  }
  /** A plan for nobody was not meant. */
  const close = (of: SeasonPlan) => (forNobody(of) ? remove(of.id) : setPlanId(null))
  return (
    <>
      <Rules {...props} onOpen={setPart} />
      <Plans {...props} onOpen={setPlanId} onAdd={add} />
      {change && part && (
        <PartSheet
          part={part}
          rules={rules}
          fault={faults[part] ?? null}
          change={change}
          begun={begun}
          onClose={() => setPart(null)}
        />
      )}
      {plan && (
        <PlanSheet
          plan={plan}
          rules={rules}
          villages={villages}
          onChange={(to) => setPlans(rules.plans.map((one) => (one.id === to.id ? to : one)))}
          onRemove={() => remove(plan.id)}
          onClose={() => close(plan)}
        />
      )}
    </>
  )
}
