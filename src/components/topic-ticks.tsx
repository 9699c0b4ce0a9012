import { Category } from '@contract/categories'
import { useState } from 'react'
import { categoryName } from './category'
import { Chips } from './chips'
import { Field } from './field'
import { Line } from './headings'
import { Ticks } from './ticks'
import { type Thing, thingNames, topicsToOffer } from './topic-ticks-view'

interface TopicTicksProps {
  topics: Parameters<typeof topicsToOffer>[0]
  chosen: string[]
  onChange: (chosen: string[]) => void
  /** What is ticked: topics, or lessons by what they are about. */
  thing?: Thing
}

const categories = Category.options.map((id) => ({ id, name: categoryName[id] }))

/** Topics of one category at a time, or those that a typed word finds, and whatever is ticked already. */
export function TopicTicks({ topics, chosen, onChange, thing = 'topic' }: TopicTicksProps) {
  const [category, setCategory] = useState<Category>('theory')
  const [find, setFind] = useState('')
  const { options, hidden, many } = topicsToOffer(topics, { chosen, category, find: find.trim(), thing })
  return (
    <>
      <Chips label="哪一类" options={categories} chosen={category} onChoose={setCategory} />
      {many && (
        <Field
          label={`找一${thingNames[thing]}`}
          value={find}
          onChange={setFind}
          helper="打一两个字，各类都找"
        />
      )}
      <Ticks options={options} chosen={chosen} onChange={onChange} />
      {options.length === 0 && <Line>{`一${thingNames[thing]}也没找到，换个字试试。`}</Line>}
      {hidden > 0 && <Line>{`还有 ${hidden} 个，打字就找得到。`}</Line>}
    </>
  )
}
