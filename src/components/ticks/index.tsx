import { List } from '../list'
import { PickRow } from '../pick-row'

export interface Option {
  id: string
  name: string
  note?: string | undefined
}

interface TicksProps {
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of several, each a row that takes the tap. */
export function Ticks({ options, chosen, onChange }: TicksProps) {
  const flip = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <List>
      {options.map(({ id, name, note }) => {
        const on = chosen.includes(id)
        const words = { title: name, note, label: name }
        return (
          <PickRow
            key={id}
            name="ticks"
            role="switch"
            {...words}
            icon={on ? 'done' : 'unbegun'}
            on={on}
            onTap={() => flip(id)}
          />
        )
      })}
    </List>
  )
}
