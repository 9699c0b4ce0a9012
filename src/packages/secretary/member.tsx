import type { Amendment } from '@contract/roster'
import { View } from '@tarojs/components'
import { getCurrentInstance, navigateBack, navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { usePhoneOf } from '../../api/use-phone-of'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Line, PageHead, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { Amend } from './amend'
import { Duties } from './duties'
import { Invite } from './invite'
import { memberView } from './member-view'
import { type Member, useMember } from './use-member'
import './index.scss'

const arrow = <Icon name="right" small />

/** Whoever goes to another branch is out of its secretary's reach from then on. */
function Gone({ name }: { name: string }) {
  return (
    <Empty title="转好了" line={`${name}归那个支部的支书管了，这里不再看得到。`}>
      <Button kind="main" onTap={() => navigateBack()}>
        回支部
      </Button>
    </Empty>
  )
}

function Known({ member: { personId, view, powers, paint } }: { member: Member }) {
  const [gone, setGone] = useState(false)
  const [sheet, setSheet] = useState<'invite' | 'amend' | null>(null)
  const { phone, asking, failed, ring } = usePhoneOf(personId)
  if (view === null || powers === null) return null
  const shown = memberView(view, serverNow())
  const close = () => setSheet(null)
  const done = ({ kind }: Amendment) => {
    close()
    if (kind === 'transfer') setGone(true)
    else void paint.load()
  }
  if (gone) return <Gone name={shown.name} />
  return (
    <>
      <List>
        {shown.facts.map((fact) => (
          <Row key={`${fact.title} ${fact.note}`} {...fact} />
        ))}
        {powers.evidence && (
          <Row
            icon="course"
            title="学时来路"
            note="每一笔怎么来的，凭据是什么"
            onTap={() => navigateTo({ url: `/packages/figures/evidence?personId=${personId}` })}
            end={arrow}
          />
        )}
      </List>
      {(powers.call || powers.amend) && (
        <List>
          {powers.call && (
            <Row
              icon="phone"
              title={asking ? '正在找号码…' : (phone ?? '打电话')}
              note="谁看过号码，本人看得到"
              onTap={ring}
              end={arrow}
            />
          )}
          {powers.amend && (
            <Row
              icon="article"
              title="变动"
              note="转支部、离开、改类别、改名字"
              onTap={() => setSheet('amend')}
              end={arrow}
            />
          )}
        </List>
      )}
      {failed && <Message kind="danger" icon="alert" title="号码没拿到" line={errorCopy[failed]} />}
      {powers.invite && (
        <View className="secretary__action">
          <Button kind="main" onTap={() => setSheet('invite')}>
            给一个邀请码
          </Button>
        </View>
      )}
      <Duties view={view} gives={powers.gives} reload={paint.load} />
      <Section title="动过什么" />
      {shown.history.length === 0 ? (
        <Line>还没有动过。</Line>
      ) : (
        <List>
          {shown.history.map(({ id, title, note }) => (
            <Row key={id} icon="cal" title={title} note={note} />
          ))}
        </List>
      )}
      {sheet === 'invite' && <Invite personId={personId} onClose={close} />}
      {sheet === 'amend' && <Amend view={view} onDone={done} onClose={close} />}
    </>
  )
}

/** One person of the roster, as far as the reader's duty reaches. */
export default function MemberPage() {
  const [personId] = useState(() => getCurrentInstance().router?.params.personId ?? '')
  const member = useMember(personId)
  const { kept, trouble } = member.paint
  return (
    <Page>
      <TitleBar />
      <PageHead title={kept?.data.name ?? '党员'} />
      <TroubleNotice paint={member.paint} />
      {kept ? <Known member={member} /> : trouble === null && <Skeleton says="正在打开…" />}
    </Page>
  )
}
