import { Category } from '@contract/categories'
import { useState } from 'react'
import { categoryName } from '../../components/category'
import { Chips } from '../../components/chips'
import { Ticks } from './ticks'

interface TopicTicksProps {
  topics: readonly { id: string; title: string; category: Category; minutes: number }[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

const categories = Category.options.map((id) => ({ id, name: categoryName[id] }))

/** Topics of one category at a time, and whatever is ticked already. */
export function TopicTicks({ topics, chosen, onChange }: TopicTicksProps) {
  const [category, setCategory] = useState<Category>('theory')
  const shown = topics.filter((topic) => topic.category === category || chosen.includes(topic.id))
  const options = shown.map(({ id, title, category: of, minutes }) => ({
    id,
    name: title,
    note: `${categoryName[of]}，记满是 ${minutes} 分钟`,
  }))
  return (
    <>
      <Chips label="哪一类" options={categories} chosen={category} onChoose={setCategory} />
      <Ticks options={options} chosen={chosen} onChange={onChange} />
    </>
  )
}
