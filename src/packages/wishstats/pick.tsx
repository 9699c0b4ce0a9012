import { useState } from 'react'
import { Choice } from '../../components/choice'
import { Icon } from '../../components/icon'
import { Row } from '../../components/list'
import { Sheet } from '../../components/sheet'

interface PickProps<Id extends string> {
  icon: 'pin' | 'cal' | 'file'
  title: string
  options: readonly { id: Id; name: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** A row that says what is chosen, and a sheet to choose another. */
export function Pick<Id extends string>({ icon, title, options, chosen, onChoose }: PickProps<Id>) {
  const [open, setOpen] = useState(false)
  const name = options.find(({ id }) => id === chosen)?.name ?? ''
  const choose = (id: Id) => {
    setOpen(false)
    onChoose(id)
  }
  return (
    <>
      <Row
        icon={icon}
        title={name}
        note={title}
        onTap={() => setOpen(true)}
        end={<Icon name="down" small />}
      />
      {open && (
        <Sheet title={title} onClose={() => setOpen(false)}>
          <Choice label={title} options={options} chosen={chosen} onChoose={choose} />
        </Sheet>
      )}
    </>
  )
}
