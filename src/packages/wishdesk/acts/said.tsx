import { Field } from '../../../components/field'

interface SaidProps {
  note: string
  onChange: (note: string) => void
}

/** A word on the way, which its asker reads; most acts go without. */
export function Said({ note, onChange }: SaidProps) {
  return (
    <Field
      label="说一句，可以不写"
      value={note}
      onChange={onChange}
      helper="提的人看得到，不要写别人的名字"
      most={300}
    />
  )
}

export const saidOf = (note: string): string | null => note.trim() || null
