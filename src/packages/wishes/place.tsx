import { useState } from 'react'
import { Chips } from '../../components/chips'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Sheet } from '../../components/sheet'
import { type Offers, placeWords, villageOf, type WishDraft } from './ask-view'

interface PlaceProps {
  draft: WishDraft
  offers: Offers
  change: (part: Partial<WishDraft>) => void
}

/** Where it is: a village out of a list, perhaps a 组 of it, and the spot in words. */
export function Place({ draft, offers, change }: PlaceProps) {
  const [open, setOpen] = useState(false)
  const chosen = villageOf(draft, offers)
  const village = offers.villages.find(({ id }) => id === chosen)
  const choose = (villageId: string) => {
    change({ villageId, teamId: null })
    setOpen(false)
  }
  return (
    <>
      <Section title="在哪里" />
      <List>
        <Row
          icon="pin"
          title={placeWords(draft, offers) ?? '选哪个村'}
          onTap={() => setOpen(true)}
          end={<Icon name="right" />}
        />
      </List>
      {village && village.teams.length > 0 && (
        <Chips
          label="哪个组"
          options={village.teams.map(({ id, name }) => ({ id, name: name.replace(village.name, '') }))}
          chosen={draft.teamId}
          onChoose={(teamId) => change({ teamId: teamId === draft.teamId ? null : teamId })}
        />
      )}
      <Field
        label="哪个位置"
        value={draft.spot}
        onChange={(spot) => change({ spot: spot.slice(0, 30) })}
        helper="用话说就行，比如：渡槽边"
      />
      {open && (
        <Sheet title="在哪个村" onClose={() => setOpen(false)}>
          <Choice label="在哪个村" options={offers.villages} chosen={chosen} onChoose={choose} />
        </Sheet>
      )}
    </>
  )
}
