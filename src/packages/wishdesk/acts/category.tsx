import type { WishCategory } from '@contract/wish'
import { Chips } from '../../../components/chips'
import { wishCategoryName } from '../../../words/wishes'

const options = (Object.keys(wishCategoryName) as WishCategory[]).map((id) => ({
  id,
  name: wishCategoryName[id],
}))

/** What kind of thing it is: days are counted by it. */
export function CategoryChips(props: {
  chosen: WishCategory | null
  onChoose: (category: WishCategory) => void
}) {
  return <Chips label="哪一类" options={options} {...props} />
}
