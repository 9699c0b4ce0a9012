import { speak } from '../../platform/spoken'
import { useReading } from '../../reading/use-reading'
import { TapChip } from '../tap-chip'

/** Absent where WeChat's own scale has already made everything large: there it would switch nothing. */
export function TextSizeChip({ onTap }: { onTap: () => void }) {
  const { care, careByPhone } = useReading()
  if (careByPhone) return null
  return (
    <TapChip
      name="text-size"
      icon="big"
      words={care ? '大字开着' : '大字'}
      onTap={onTap}
      spoken={speak({ role: 'switch', label: '大字', checked: care })}
    />
  )
}
