import type { ReactNode } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useDivisions } from '../../api/use-divisions'
import { Button } from '../button'
import { Icon } from '../icon'
import { List, Row } from '../list'
import { Message } from '../message'
import { Skeleton } from '../skeleton'

/** A place on the way from the whole country down to a district. */
export interface Step {
  code: string
  name: string
}

interface DivisionsProps {
  way: readonly Step[]
  /** A row above the places. */
  first?: ReactNode
  /** `divided` tells whether there is more to choose under the last step. */
  onStep: (way: Step[], divided: boolean) => void
}

/** What lies under the last step, or the provinces: one list at a time, in rows that a thumb finds. */
export function Divisions({ way, first, onStep }: DivisionsProps) {
  const { divisions, failed, load } = useDivisions(way.at(-1)?.code ?? null)
  return (
    <>
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
      {(first || divisions) && (
        <List>
          {first}
          {divisions?.map(({ code, name, divided }) => (
            <Row
              key={code}
              icon="pin"
              title={name}
              onTap={() => onStep([...way, { code, name }], divided)}
              end={divided && <Icon name="right" small />}
            />
          ))}
        </List>
      )}
      {divisions === null && failed === null && <Skeleton says="正在打开地名…" />}
    </>
  )
}
