import { groups } from '@contract/groups'
import { View } from '@tarojs/components'
import { getCurrentInstance, navigateBack } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { PageHead } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { emptyGroup, type GroupForm, groupFixes, groupForm } from './group-view'
import { RegionPicker } from './region-picker'
import { useBranchPaint } from './use-branch'
import './index.scss'

interface FormProps {
  branchId: string
  /** Empty for a new one. */
  groupId: string
  before: GroupForm
}

function Form({ branchId, groupId, before }: FormProps) {
  const [form, setForm] = useState(before)
  const [picking, setPicking] = useState(false)
  const [asked, setAsked] = useState(false)
  const add = useWrite(groups.addGroup)
  const change = useWrite(groups.changeGroup)
  const fixes = groupFixes(form)
  const failed = add.failed ?? change.failed
  const sending = add.sending || change.sending
  const set = (part: Partial<GroupForm>) => setForm((now) => ({ ...now, ...part }))
  const handIn = async () => {
    setAsked(true)
    if (Object.keys(fixes).length > 0) return
    const said = {
      name: form.name.trim(),
      region: form.region?.code ?? null,
      capacity: Number(form.capacity),
    }
    const done = groupId ? await change.write({ groupId, ...said }) : await add.write({ branchId, ...said })
    if (done !== null) await navigateBack()
  }
  return (
    <>
      <Field
        label="组名"
        helper="比如：青石桥村佛山学习小组"
        value={form.name}
        onChange={(name) => set({ name })}
        error={asked ? fixes.name : undefined}
      />
      <Field
        label="最多收多少人"
        helper="一个指导员带得过来的人数"
        value={form.capacity}
        onChange={(capacity) => set({ capacity })}
        error={asked ? fixes.capacity : undefined}
        digits
      />
      <List>
        <Row
          icon="pin"
          title={form.region?.name ?? '不限地方'}
          note="收住在哪里的党员，点一下换"
          onTap={() => setPicking(true)}
          end={<Icon name="right" small />}
        />
      </List>
      {failed && <Message kind="danger" icon="alert" title="没存上" line={errorCopy[failed.code]} />}
      <View className="secretary__action">
        <Button kind="main" onTap={handIn} off={sending}>
          {sending ? '正在存…' : groupId ? '存下来' : '加这个小组'}
        </Button>
      </View>
      {picking && (
        <RegionPicker
          onPick={(region) => {
            set({ region })
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  )
}

/** Adds a study group to a branch, or changes one; the group it shows is the branch's own word. */
export default function Group() {
  const [{ branchId = '', groupId = '' }] = useState(() => getCurrentInstance().router?.params ?? {})
  const paint = useBranchPaint(branchId)
  const group = paint.kept?.data.groups.find(({ id }) => id === groupId)
  const ready = groupId === '' || group !== undefined
  return (
    <Page>
      <TitleBar />
      <PageHead title={groupId ? '改学习小组' : '加一个学习小组'} line={paint.kept?.data.name} />
      <TroubleNotice paint={paint} />
      {ready ? (
        <Form branchId={branchId} groupId={groupId} before={group ? groupForm(group) : emptyGroup} />
      ) : paint.kept ? (
        <Message kind="warn" icon="info" title={errorCopy.NoSuchGroup} />
      ) : (
        paint.trouble === null && <Skeleton says="正在打开小组…" />
      )}
    </Page>
  )
}
