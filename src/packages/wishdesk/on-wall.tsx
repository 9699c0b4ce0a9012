import type { WishView } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { SwitchRow } from '../../components/switch-row'
import { mayHang } from './wish-view'

/** Whether the town shows it to everybody, without names. */
export function OnWall({ wish, onFlipped }: { wish: WishView; onFlipped: () => void }) {
  const { write, failed } = useWrite(wishes.showOnWall)
  if (!wish.onWall && !mayHang(wish)) return null
  const flip = async () => {
    if (await write({ wishId: wish.id, show: !wish.onWall })) onFlipped()
  }
  return (
    <>
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed.code]} />}
      <List>
        <SwitchRow
          icon="wish"
          title="放到心愿墙上"
          note="开了心愿墙，镇里人都看得到，不露名字"
          on={wish.onWall}
          onFlip={flip}
        />
      </List>
    </>
  )
}
