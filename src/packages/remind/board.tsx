import type { OutputOf } from '@contract/core'
import { reminders } from '@contract/reminders'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Line, PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import { useKnownPerson } from '../../first-paint/known-person'
import { learnPerson } from '../../first-paint/learn-person'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { outcomeWords } from '../../words/reminders'
import { boardCard, inGroupsWords } from './board-view'
import { GroupText } from './group-text'
import { mayTick, type Opened, Someone } from './someone'
import { useBoard } from './use-board'

type Rows = OutputOf<typeof reminders.rows>

function RowsSheet({ nodeId, at, onClose }: { nodeId: string; at: Opened; onClose: () => void }) {
  const [rows, setRows] = useState<Rows | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const load = useCallback(async () => {
    const answer = await call(reminders.rows, { nodeId, ...at })
    setFailed(answer.ok ? null : answer.error.code)
    if (answer.ok) setRows(answer.data)
  }, [nodeId, at])
  useEffect(() => void load(), [load])
  return (
    <Sheet title={outcomeWords[at.outcome].name} onClose={onClose}>
      {failed && <Message kind="danger" icon="alert" title="没打开" line={errorCopy[failed]} />}
      {!rows && !failed && <Skeleton says="正在找…" />}
      {rows && rows.inGroups > 0 && <Line>{inGroupsWords(rows)}</Line>}
      {rows?.people.length === 0 && rows.inGroups === 0 && (
        <Empty title="这里没有人了" line="都挪到别的数里去了，关上看一眼。" />
      )}
      {rows && rows.people.length > 0 && (
        <List>
          {rows.people.map((person) => (
            <Someone key={person.personId} person={person} at={at} onTicked={load} />
          ))}
        </List>
      )}
      {rows?.people.some(mayTick) && <GroupText text={rows.groupText} />}
    </Sheet>
  )
}

/**
 * What became of the reminders, in numbers. The group's own instructor opens each; the secretary of a branch sees who is in no
 * group.
 */
export default function Board() {
  const { nodeId = '' } = useRouter().params
  const { paint, node, lines, more, asking, failed, askOlder, again } = useBoard(nodeId)
  const [at, setAt] = useState<Opened | null>(null)
  useEffect(() => void learnPerson(), [])
  const desks = useKnownPerson()?.desks ?? []
  const own = desks.some(
    (desk) => (desk.role === 'instructor' || desk.role === 'secretary') && desk.nodeId === nodeId,
  )
  const close = () => {
    setAt(null)
    void again()
  }
  return (
    <Page>
      <TitleBar />
      <PageHead title="提醒的结果" line={node} />
      <TroubleNotice paint={paint} />
      {lines?.length === 0 && <Empty title="还没提醒过" line="提醒了谁，结果都写在这里。" />}
      {lines?.map((line) => {
        const { key, title, note, counts } = boardCard(line, serverNow())
        const { purpose, window } = line
        return (
          <List key={key}>
            <Row icon="chart" title={title} note={note} />
            {counts.map(({ outcome, name, icon, count }) => (
              <Row
                key={outcome}
                icon={icon}
                title={`${name} ${count} 人`}
                {...(own && {
                  onTap: () => setAt({ purpose, window, outcome }),
                  end: <Icon name="right" small />,
                })}
              />
            ))}
          </List>
        )
      })}
      {failed && <Message kind="danger" icon="alert" title="没打开" line={errorCopy[failed]} />}
      {more && (
        <View className="remind__action">
          <Button kind="side" onTap={askOlder} off={asking}>
            {asking ? '正在找…' : '看更早的'}
          </Button>
        </View>
      )}
      {!lines && paint.trouble === null && <Skeleton says="正在打开…" />}
      {at && <RowsSheet nodeId={nodeId} at={at} onClose={close} />}
    </Page>
  )
}
