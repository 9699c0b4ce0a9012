import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Line, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { whereFilesAre } from '../../platform/file'
import { materialName, type TaskForm } from './plan-view'
import { useMaterial } from './use-material'

const MOST = 3
const troubleWords = {
  tooLarge: { title: '文件太大', line: '一份最多 20 MB，压一压再传。' },
  otherKind: { title: '这种文件打不开', line: '传 PDF、Word、PPT 或 Excel。' },
  lost: { title: '没传上去', line: '连上网，再点一下。' },
}

interface AddMaterialsProps {
  materials: TaskForm['materials']
  onChange: (materials: TaskForm['materials']) => void
}

/** Up to three files that go with a task. */
export function AddMaterials({ materials, onChange }: AddMaterialsProps) {
  const { percent, trouble, choose } = useMaterial(({ fileName, file }) =>
    onChange([...materials, { name: materialName(fileName), file }]),
  )
  const remove = (file: string) => onChange(materials.filter((one) => one.file !== file))
  return (
    <>
      <Section title="资料" />
      {materials.length === 0 && <Line>{`不放也行，最多三份。${whereFilesAre}`}</Line>}
      {materials.length > 0 && (
        <List>
          {materials.map(({ name, file }) => (
            <Row
              key={file}
              icon="file"
              title={name}
              end={
                <Button kind="side" onTap={() => remove(file)}>
                  拿掉
                </Button>
              }
            />
          ))}
        </List>
      )}
      {trouble && <Message kind="danger" icon="alert" {...troubleWords[trouble]} />}
      {materials.length < MOST && (
        <View className="taskdesk__action">
          <Button kind="side" onTap={choose} off={percent !== null}>
            {percent === null ? '添一份资料' : `传了 ${percent}%`}
          </Button>
        </View>
      )}
    </>
  )
}
