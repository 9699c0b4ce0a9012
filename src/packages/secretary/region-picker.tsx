import type { Residence } from '@contract/personal'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useDivisions } from '../../api/use-divisions'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'

interface Step {
  code: string
  name: string
}

const arrow = <Icon name="right" small />

interface RegionPickerProps {
  /** Null takes anybody. */
  onPick: (region: Residence | null) => void
  onClose: () => void
}

/** A province, a city or a district, from above downwards; one can stop at each. */
export function RegionPicker({ onPick, onClose }: RegionPickerProps) {
  const [way, setWay] = useState<Step[]>([])
  const here = way.at(-1)
  const { divisions, failed, load } = useDivisions(here?.code ?? null)
  const regionOf = (path: Step[]): Residence => ({
    code: path.at(-1)!.code,
    name: path.map(({ name }) => name).join(' '),
  })
  const go = ({ code, name }: Step, divided: boolean) => {
    const path = [...way, { code, name }]
    if (divided) setWay(path)
    else onPick(regionOf(path))
  }
  return (
    <Sheet title={here?.name ?? '收哪里的党员'} onClose={onClose}>
      {failed && (
        <Message
          kind="warn"
          icon="alert"
          title="地名没打开"
          line={errorCopy[failed]}
          action={
            <Button kind="side" onTap={load}>
              再试
            </Button>
          }
        />
      )}
      {here && (
        <View className="secretary__action">
          <Button kind="main" onTap={() => onPick(regionOf(way))}>
            {`整个${here.name}`}
          </Button>
        </View>
      )}
      <List>
        {here ? (
          <Row icon="closed" title="往回一步" onTap={() => setWay(way.slice(0, -1))} />
        ) : (
          <Row icon="group" title="不限地方" note="本支部的都收" onTap={() => onPick(null)} />
        )}
        {divisions?.map((division) => (
          <Row
            key={division.code}
            icon="pin"
            title={division.name}
            onTap={() => go(division, division.divided)}
            end={division.divided && arrow}
          />
        ))}
      </List>
    </Sheet>
  )
}
