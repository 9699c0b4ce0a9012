import { GivenRole, people } from '@contract/people'
import { type MemberView, roster } from '@contract/roster'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Confirm } from '../../components/confirm'
import { Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { dutyLines, dutyPlaces, givenRoles } from './duty-view'
import type { Powers } from './member-view'

interface GiveProps {
  view: MemberView
  gives: 'instructor' | 'all'
  onDone: () => void
  onClose: () => void
}

const useGroups = (branchId: string | undefined) => {
  const [groups, setGroups] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    if (branchId === undefined) return
    call(roster.branch, { branchId, find: '', after: null }).then(
      (answer) => answer.ok && setGroups(answer.data.groups),
    )
  }, [branchId])
  return groups
}

function Give({ view, gives, onDone, onClose }: GiveProps) {
  const roles = givenRoles(gives)
  const [role, setRole] = useState<GivenRole | null>(roles.length === 1 ? roles[0]!.id : null)
  const [nodeId, setNodeId] = useState<string | null>(null)
  const { member } = view
  const groups = useGroups(member?.branchId)
  const { write, sending, failed } = useWrite(people.giveDuty)
  const places = role && member ? dutyPlaces(role, { id: member.branchId, name: member.branch }, groups) : []
  const chosen = places.length === 1 ? places[0]!.id : nodeId
  const handIn = async () => {
    if (role && chosen && (await write({ personId: view.personId, role, nodeId: chosen })) !== null) onDone()
  }
  return (
    <Sheet title={role === null ? '给什么职责' : '管哪里'} onClose={onClose}>
      {role === null ? (
        <Choice label="职责" options={roles} chosen={null} onChoose={setRole} />
      ) : (
        <Choice label="管哪里" options={places} chosen={chosen} onChoose={setNodeId} />
      )}
      {failed && <Message kind="danger" icon="alert" title="没给成" line={errorCopy[failed.code]} />}
      {role !== null && (
        <View className="secretary__action">
          <Button kind="main" onTap={handIn} off={sending || chosen === null}>
            {sending ? '正在给…' : chosen === null ? '先选一个' : '给这个职责'}
          </Button>
        </View>
      )}
    </Sheet>
  )
}

interface Taken {
  role: GivenRole
  nodeId: string
  words: string
}

interface DutiesProps {
  view: MemberView
  gives: Powers['gives']
  reload: () => Promise<void>
}

/** What somebody has been given, each with the way to take it back for who may. */
export function Duties({ view, gives, reload }: DutiesProps) {
  const [giving, setGiving] = useState(false)
  const [taking, setTaking] = useState<Taken | null>(null)
  const { write, sending, failed } = useWrite(people.takeDuty)
  const duties = dutyLines(view.duties)
  const given = (role: string): role is GivenRole => GivenRole.options.includes(role as GivenRole)
  const takes = (role: string) =>
    given(role) && (gives === 'all' || (gives === 'instructor' && role === 'instructor'))
  const take = async ({ role, nodeId }: Taken) => {
    if ((await write({ personId: view.personId, role, nodeId })) === null) return
    setTaking(null)
    await reload()
  }
  const done = () => {
    setGiving(false)
    void reload()
  }
  if (duties.length === 0 && gives === 'none') return null
  return (
    <>
      <Section title="职责" />
      <List>
        {duties.map(({ role, nodeId, title, note }) => (
          <Row
            key={`${role} ${nodeId}`}
            icon="article"
            title={title}
            note={note}
            end={
              takes(role) && (
                <Button
                  kind="side"
                  onTap={() => setTaking({ role: role as GivenRole, nodeId, words: `${title}，${note}` })}
                >
                  收回
                </Button>
              )
            }
          />
        ))}
        {gives !== 'none' && (
          <Row
            icon="article"
            title="给职责"
            onTap={() => setGiving(true)}
            end={<Icon name="right" small />}
          />
        )}
      </List>
      {giving && gives !== 'none' && (
        <Give view={view} gives={gives} onDone={done} onClose={() => setGiving(false)} />
      )}
      {taking !== null && (
        <Confirm
          title="收回职责"
          lines={[`${view.name ?? '这位'}：${taking.words}。`, '收回以后，这里的人和事就看不到了。']}
          does="收回"
          doing="正在收回…"
          sending={sending}
          failed={failed?.code ?? null}
          onYes={() => take(taking)}
          onClose={() => setTaking(null)}
        />
      )}
    </>
  )
}
