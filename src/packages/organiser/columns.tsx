import type { RosterColumn } from '@contract/roster'
import { Text, View } from '@tarojs/components'
import { columnWords } from './import-words'
import { Part } from './parts'

/** One row as a sheet may have it; the names are invented. */
const example: Record<RosterColumn, { cell: string; note?: string }> = {
  name: { cell: '向开春', note: '一定要有' },
  branch: { cell: '青石桥村党支部', note: '一定要有；写村名也认得' },
  cohort: { cell: '村里', note: '机关、村里、青年' },
  mobile: { cell: '是', note: '在外的写是' },
  province: { cell: '广东省', note: '在外的写住处，写到区县' },
  city: { cell: '深圳市' },
  district: { cell: '南山区' },
  phone: { cell: '13800000000', note: '只用来和微信对上，加密存着' },
  number: { cell: '空着', note: '导出的名册里才有，新来的人不写' },
}

/** The columns that are understood, in any order and among any others. */
export function Columns() {
  return (
    <>
      <Part title="表里认得这些列" />
      <View className="columns">
        {(Object.keys(example) as RosterColumn[]).map((column) => (
          <View key={column} className="column">
            <Text className="column__name">{columnWords[column]}</Text>
            <Text className="column__example">{example[column].cell}</Text>
            {example[column].note && <Text className="column__note">{example[column].note}</Text>}
          </View>
        ))}
      </View>
      <View className="org__line org__note">
        <Text>别的列不看，也不动。前面有标题行、后面有合计都没关系。</Text>
      </View>
    </>
  )
}
