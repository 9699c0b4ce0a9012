import type { Screen } from './screen'

/** 什么事, 哪个位置 and 怎么联系 of somebody whom nobody knows. */
export const fillInWish = async (screen: Screen, text: string) => {
  await screen.type(0, text)
  await screen.tap('row--tap', '选哪个村')
  await screen.tap('choice', '青石桥村')
  await screen.type(1, '渡槽边')
  await screen.type(2, '13755550417')
}
