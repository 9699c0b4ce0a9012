import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { speak } from '../../platform/spoken'
import { Legend, Loads } from './loads'
import { Part } from './parts'
import { type BranchCard, type FixAction, fixAction } from './plan-view'

/** What was asked to be mended, before anybody says yes. */
export interface Asked {
  branchId: string
  action: FixAction
}

interface CardProps {
  card: BranchCard
  capacityOf: (groupId: string) => number | null
  onOpen: () => void
  /** Absent while the plan is being applied or undone. */
  onFix?: ((asked: Asked) => void) | undefined
}

function Fixes({ card, capacityOf, onFix }: CardProps) {
  if (!onFix) return null
  return card.fixes.map((fix) => {
    const capacity = fix.kind === 'moreRoom' ? capacityOf(fix.groupId) : null
    const action = fixAction(fix, card.name, capacity)
    if (action === null) return null
    return (
      <View key={action.title} className="fix">
        <View className="fix__words">
          <View className="fix__title">
            <Text>{action.title}</Text>
          </View>
          <View className="fix__line">
            <Text>{action.line}</Text>
          </View>
        </View>
        <Button kind="side" onTap={() => onFix({ branchId: card.id, action })}>
          {action.verb}
        </Button>
      </View>
    )
  })
}

function Card(props: CardProps) {
  const { card, onOpen } = props
  return (
    <View className="org__card">
      <View
        className="plan-card__head"
        hoverClass="row--press"
        onClick={onOpen}
        {...speak({ role: 'button', label: `${card.name}，${card.note}` })}
      >
        <View className="plan-card__words">
          <View className="org__card-title">
            <Text>{card.name}</Text>
          </View>
          <View className="org__note">
            <Text>{card.note}</Text>
          </View>
        </View>
        <Icon name="right" small />
      </View>
      <Loads bars={card.bars} />
      {card.uninstructed.length > 0 && (
        <View className="plan-card__warn">
          <Icon name="alert" small />
          <Text className="plan-card__says">{card.uninstructed.join('、')}还没有指导员，请支书定一位</Text>
        </View>
      )}
      <Fixes {...props} />
    </View>
  )
}

interface BranchesProps {
  cards: { touched: BranchCard[]; still: BranchCard[] }
  capacityOf: (groupId: string) => number | null
  onOpen: (branchId: string) => void
  onFix?: ((asked: Asked) => void) | undefined
}

/** Branches where something happens as cards, the others as rows. */
export function PlanBranches({ cards: { touched, still }, capacityOf, onOpen, onFix }: BranchesProps) {
  return (
    <>
      {touched.length > 0 && <Legend />}
      {touched.map((card) => (
        <Card
          key={card.id}
          card={card}
          capacityOf={capacityOf}
          onOpen={() => onOpen(card.id)}
          onFix={onFix}
        />
      ))}
      {still.length > 0 && (
        <>
          <Part title={`不动的 ${still.length} 个支部`} />
          <List>
            {still.map(({ id, name, note }) => (
              <Row
                key={id}
                icon="group"
                title={name}
                note={note}
                onTap={() => onOpen(id)}
                end={<Icon name="right" small />}
              />
            ))}
          </List>
        </>
      )}
    </>
  )
}
