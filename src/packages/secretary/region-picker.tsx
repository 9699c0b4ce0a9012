import type { Residence } from '@contract/personal'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Divisions, type Step } from '../../components/divisions'
import { Row } from '../../components/list'
import { Sheet } from '../../components/sheet'

const regionOf = (way: readonly Step[]): Residence => ({
  code: way.at(-1)!.code,
  name: way.map(({ name }) => name).join(' '),
})

interface RegionPickerProps {
  /** Null takes anybody. */
  onPick: (region: Residence | null) => void
  onClose: () => void
}

/** A province, a city or a district, from above downwards; one can stop at each. */
export function RegionPicker({ onPick, onClose }: RegionPickerProps) {
  const [way, setWay] = useState<Step[]>([])
  const here = way.at(-1)
  return (
    <Sheet title={here?.name ?? '收哪里的党员'} onClose={onClose}>
      {here && (
        <View className="secretary__action">
          <Button kind="main" onTap={() => onPick(regionOf(way))}>
            {`整个${here.name}`}
          </Button>
        </View>
      )}
      <Divisions
        way={way}
        first={
          here ? (
            <Row icon="closed" title="往回一步" onTap={() => setWay(way.slice(0, -1))} />
          ) : (
            <Row icon="group" title="不限地方" note="本支部的都收" onTap={() => onPick(null)} />
          )
        }
        onStep={(path, divided) => (divided ? setWay(path) : onPick(regionOf(path)))}
      />
    </Sheet>
  )
}
