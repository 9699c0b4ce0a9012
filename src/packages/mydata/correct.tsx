import { type CorrectionField, people } from '@contract/people'
import { Cohort } from '@contract/personal'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { cohortName, correctionName } from '../../words/roster'
import { correctable } from './my-data-view'

type Option = { id: string; name: string }

const fixed: Partial<Record<CorrectionField, Option[]>> = {
  cohort: Cohort.options.map((id) => ({ id, name: cohortName[id] })),
  mobile: [
    { id: 'true', name: '在外' },
    { id: 'false', name: '在家' },
  ],
}

/** The town's branches; none while they are not known. */
const useBranches = (): Option[] => {
  const [branches, setBranches] = useState<Option[]>([])
  useEffect(() => {
    call(people.binding, {}).then((answer) => answer.ok && setBranches(answer.data.branches))
  }, [])
  return branches
}

/** Asks the secretary to put one field right. */
export function Correct({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [field, setField] = useState<CorrectionField | null>(null)
  const [to, setTo] = useState('')
  const branches = useBranches()
  const { write, sending, failed } = useWrite(people.askCorrection)
  const options = field === 'branch' ? branches : field && fixed[field]

  const choose = (chosen: CorrectionField) => {
    setField(chosen)
    setTo('')
  }
  const handIn = async () => {
    if (field && (await write({ field, to: to.trim() })) !== null) onDone()
  }
  if (field === null)
    return (
      <Sheet title="哪里不对" onClose={onClose}>
        <Choice label="哪里不对" options={correctable} chosen={null} onChoose={choose} />
      </Sheet>
    )
  return (
    <Sheet title={`${correctionName[field]}该是什么`} onClose={onClose}>
      {options ? (
        <Choice label={correctionName[field]} options={options} chosen={to} onChoose={setTo} />
      ) : (
        <Field label="该写成" value={to} onChange={setTo} />
      )}
      {failed && <Message kind="danger" icon="alert" title="没交上" line={errorCopy[failed.code]} />}
      <View className="mydata__action">
        <Button kind="main" onTap={handIn} off={sending || to.trim() === ''}>
          {sending ? '正在交…' : to.trim() === '' ? '先选好、填好' : '请支书改'}
        </Button>
      </View>
    </Sheet>
  )
}
