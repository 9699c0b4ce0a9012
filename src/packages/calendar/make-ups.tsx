import { Button } from '../../components/button'
import { List, Row } from '../../components/list'
import type { MakeUpView } from './calendar-view'

interface MakeUpsProps {
  views: MakeUpView[]
  /** The day that is being made up. */
  busy: string | null
  onMakeUp: (day: string) => void
}

/** Missed days that can still be made up. */
export function MakeUps({ views, busy, onMakeUp }: MakeUpsProps) {
  if (views.length === 0) return null
  return (
    <List>
      {views.map(({ day, title, note, action }) => (
        <Row
          key={day}
          icon="cal"
          title={title}
          note={note}
          end={
            action && (
              <Button kind="side" onTap={() => onMakeUp(day)} off={busy !== null}>
                {busy === day ? '正在补…' : action}
              </Button>
            )
          }
        />
      ))}
    </List>
  )
}
