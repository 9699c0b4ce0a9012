import { Stepper } from '../../components/stepper'

/** How many minutes a topic is worth at most. */
export function Minutes({ value, onChange }: { value: number; onChange: (minutes: number) => void }) {
  return (
    <Stepper
      label="记满是"
      unit="分钟"
      value={value}
      least={5}
      most={480}
      step={5}
      usual={[30, 45, 60, 90, 120]}
      onChange={onChange}
    />
  )
}
