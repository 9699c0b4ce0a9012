import type { OutputOf } from '@contract/core'
import type { groups, PlanLine } from '@contract/groups'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { List } from '../../components/list'
import { Page } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { speak } from '../../platform/spoken'
import { TitleBar } from '../../platform/title-bar'
import { Choices } from './choices'
import { type LineGroup, type LineRow, lineGroups, seatsOf } from './line-view'
import { Loads } from './loads'
import { Action, Failed, Head, Part } from './parts'
import { barsOf } from './plan-view'
import { usePlanBranch } from './use-plan-branch'

type Lines = OutputOf<typeof groups.planLines>
type Editing = ReturnType<typeof usePlanBranch>

function Person({ row, onTap }: { row: LineRow; onTap?: (() => void) | undefined }) {
  return (
    <View
      className={onTap ? 'row row--tap' : 'row'}
      {...(onTap && { hoverClass: 'row--press', onClick: onTap })}
      {...speak(onTap ? { role: 'button' } : {})}
    >
      <Icon name={row.line.pinned ? 'pin' : 'me'} />
      <View className="row__words">
        <View className="row__title">
          <Text>{row.name}</Text>
        </View>
        <View>
          <Text>{row.way}</Text>
        </View>
        <View className="row__note">
          <Text>{row.why}</Text>
        </View>
      </View>
      {onTap && <Icon name="right" small />}
    </View>
  )
}

/** As many of those who stay stand open as fit on a screen. */
const FEW = 6

/** People to whom the same happens; a long list of those who stay opens on a tap. */
function People({ group, onTap }: { group: LineGroup; onTap?: ((line: PlanLine) => void) | undefined }) {
  const { kind, title, rows } = group
  const folds = kind === 'stays' && rows.length > FEW
  const [open, setOpen] = useState(!folds)
  return (
    <>
      {folds ? (
        <List>
          <View
            className="row row--fold"
            hoverClass="row--press"
            onClick={() => setOpen(!open)}
            {...speak({ role: 'button', expanded: open })}
          >
            <Icon name="group" />
            <View className="row__words">
              <View className="row__title">
                <Text>{title}</Text>
              </View>
            </View>
            <Icon name={open ? 'down' : 'right'} small />
          </View>
        </List>
      ) : (
        <Part title={title} />
      )}
      {open && (
        <List>
          {rows.map((row) => (
            <Person key={row.line.personId} row={row} onTap={onTap && (() => onTap(row.line))} />
          ))}
        </List>
      )}
    </>
  )
}

const pins = [
  { value: false, title: '以后重分，可以再动' },
  { value: true, title: '以后重分，固定在这一组' },
]

/** Where somebody is put by hand. */
function Seats({ data, line, editing }: { data: Lines; line: PlanLine; editing: Editing }) {
  const { choose, put, sending, failed } = editing
  const [to, setTo] = useState(line.to?.id ?? null)
  const [pinned, setPinned] = useState(line.pinned)
  const choices = seatsOf(data.branch, line).map(({ id, name, note, full }) => ({
    value: id,
    title: name,
    note: full ? `${note}，满了` : note,
    off: full,
  }))
  return (
    <Sheet title={`${line.name ?? '这一位'}放在哪一组`} onClose={() => choose(null)}>
      <Choices label="放在哪一组" choices={choices} chosen={to} onChoose={setTo} />
      {to !== null && <Choices label="以后动不动" choices={pins} chosen={pinned} onChoose={setPinned} />}
      <Failed title="没放成" code={failed} />
      <Action>
        <Button kind="main" onTap={() => put(to, to !== null && pinned)} off={sending}>
          {sending ? '正在放…' : to === null ? '先不分' : '就放这一组'}
        </Button>
      </Action>
    </Sheet>
  )
}

const says = ({ state, branch }: Lines): string => {
  if (state !== 'proposed') return `${branch.members} 名在外党员。方案已经动过，这里只能看。`
  return `${branch.members} 名在外党员。点一个人，可以换个组放。`
}

function Known({ data, editing }: { data: Lines; editing: Editing }) {
  const { line, choose } = editing
  const edits = data.state === 'proposed'
  return (
    <>
      <Head head={data.branch.name} line={says(data)} />
      <View className="org__card">
        <Loads bars={barsOf(data.branch)} />
      </View>
      {lineGroups(data.branch.name, data.lines).map((group) => (
        <People key={group.kind} group={group} onTap={edits ? choose : undefined} />
      ))}
      {line && <Seats key={line.personId} data={data} line={line} editing={editing} />}
    </>
  )
}

/** One branch of a plan: everybody in it, where to and why; a tap puts them elsewhere. */
export default function PlanBranch() {
  const editing = usePlanBranch()
  const { kept, trouble } = editing.paint
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={editing.paint} />
      {kept ? (
        <Known data={kept.data} editing={editing} />
      ) : (
        trouble === null && <Skeleton says="正在打开这个支部…" />
      )}
    </Page>
  )
}
