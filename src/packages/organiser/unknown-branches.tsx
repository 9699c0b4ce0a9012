import type { ImportView } from '@contract/roster'
import { useState } from 'react'
import { Button } from '../../components/button'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { SwitchRow } from '../../components/switch-row'
import { villagesToAdd } from './import-view'
import { Action } from './parts'
import type { Importing } from './use-import'

interface UnknownProps {
  view: ImportView
  importing: Importing
}

/** Branches that rows name and the town does not have: some are to be set up, some are slips of the pen. */
export function UnknownBranches({ view, importing: { addBranches, doing } }: UnknownProps) {
  const villages = villagesToAdd(view.unknownBranches)
  const [choosing, setChoosing] = useState(false)
  const [off, setOff] = useState<readonly string[]>([])
  if (view.state !== 'checked' || villages.length === 0) return null
  const chosen = villages.filter((name) => !off.includes(name))
  const flip = (name: string) =>
    setOff(off.includes(name) ? off.filter((one) => one !== name) : [...off, name])
  const add = () => {
    setChoosing(false)
    void addBranches(view, chosen)
  }
  return (
    <>
      <Message
        kind="warn"
        icon="alert"
        title={`表里有 ${view.unknownBranches.length} 个支部镇里还没有`}
        line={`${villages.slice(0, 4).join('、')}${villages.length > 4 ? '等' : ''}，建起来再核一遍`}
        action={
          <Button kind="side" onTap={() => setChoosing(true)} off={doing !== null}>
            {doing === 'adding' ? '正在建…' : '看看建哪些'}
          </Button>
        }
      />
      {choosing && (
        <Sheet title="建哪些支部" onClose={() => setChoosing(false)}>
          <List>
            {villages.map((name) => (
              <SwitchRow
                key={name}
                icon="group"
                title={name}
                note={off.includes(name) ? '写错了的，回表里改' : undefined}
                on={!off.includes(name)}
                onFlip={() => flip(name)}
              />
            ))}
          </List>
          <Action>
            <Button kind="main" onTap={add} off={chosen.length === 0}>
              {chosen.length === 0 ? '留一个才能建' : `建这 ${chosen.length} 个支部`}
            </Button>
          </Action>
        </Sheet>
      )}
    </>
  )
}
