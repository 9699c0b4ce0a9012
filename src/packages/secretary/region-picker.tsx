import { groups } from '@contract/groups'
import type { Residence } from '@contract/personal'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'

interface Division {
  code: string
  name: string
  divided: boolean
}

const arrow = <Icon name="right" small />

/** What lies under the last division of the way; the provinces under none. */
const useDivisions = (under: string | null) => {
  const [listed, setListed] = useState<{ under: string | null; divisions: Division[] } | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  useEffect(() => {
    let wanted = true
    setFailed(null)
    call(groups.divisions, { under }).then((answer) => {
      if (!wanted) return
      if (answer.ok) setListed({ under, divisions: answer.data.divisions })
      else setFailed(answer.error.code)
    })
    return () => {
      wanted = false
    }
  }, [under])
  return { divisions: listed && listed.under === under ? listed.divisions : [], failed }
}

interface RegionPickerProps {
  /** Null takes anybody. */
  onPick: (region: Residence | null) => void
  onClose: () => void
}

/** A province, a city or a district, from above downwards; one can stop at each. */
export function RegionPicker({ onPick, onClose }: RegionPickerProps) {
  const [way, setWay] = useState<Division[]>([])
  const here = way.at(-1)
  const { divisions, failed } = useDivisions(here?.code ?? null)
  const regionOf = (path: Division[]): Residence => ({
    code: path.at(-1)!.code,
    name: path.map(({ name }) => name).join(' '),
  })
  const go = (division: Division) => {
    const path = [...way, division]
    if (division.divided) setWay(path)
    else onPick(regionOf(path))
  }
  return (
    <Sheet title={here?.name ?? '收哪里的党员'} onClose={onClose}>
      {failed && <Message kind="danger" icon="alert" title="没打开" line={errorCopy[failed]} />}
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
        {divisions.map((division) => (
          <Row
            key={division.code}
            icon="pin"
            title={division.name}
            onTap={() => go(division)}
            end={division.divided && arrow}
          />
        ))}
      </List>
    </Sheet>
  )
}
