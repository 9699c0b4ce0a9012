import type { NodeRecord } from '@records/index'

/** A village with its branch: how many members it has and into how many regional groups the mobile ones fall. */
export interface Village {
  id: string
  branchId: string
  name: string
  tier: NonNullable<NodeRecord['tier']>
  members: number
  /** GB/T 2260 codes of the regions, one 学习小组 and one instructor each. */
  regions: string[]
  /** How many mobile members live in each of the regions, in the same order. */
  mobile: number[]
  /** 邻 in each 片. */
  neighbourhoods: number[]
  /** The 总支 above the branch; none where it stands directly under the committee. */
  general?: 'n-g1' | 'n-g2' | 'n-g3'
}

type Row = [
  name: string,
  tier: Village['tier'],
  members: number,
  regions: string[],
  mobile: number[],
  neighbourhoods: number[],
  general?: Village['general'],
]

/** 14 villages: 1,415 members, 525 of them mobile in 40 groups, 853 neighbourhoods. All invented. */
const rows: Row[] = [
  ['青石桥村', 'model', 138, ['441900', '330200', '430100'], [16, 14, 12], [27, 26, 24], 'n-g1'],
  ['枫香坳村', 'model', 121, ['440300', '330100', '350500'], [15, 13, 12], [24, 23, 21], 'n-g1'],
  ['白鹭塘村', 'model', 116, ['440100', '310000', '430200'], [14, 13, 11], [23, 22, 20], 'n-g2'],
  ['柑子园村', 'model', 112, ['440600', '320500', '430100'], [15, 12, 13], [22, 21, 20], 'n-g3'],
  ['油茶坪村', 'rising', 108, ['441300', '330700', '310000'], [14, 13, 12], [22, 21, 20], 'n-g1'],
  ['古井湾村', 'rising', 105, ['441900', '440300', '350200'], [15, 14, 12], [21, 21, 19], 'n-g2'],
  ['竹山冲村', 'rising', 102, ['440100', '330300', '420100'], [14, 12, 12], [21, 20, 19]],
  ['水碾坝村', 'rising', 98, ['440300', '320500', '430100'], [14, 12, 12], [20, 20, 19], 'n-g3'],
  ['月亮田村', 'rising', 96, ['440600', '330200', '520100'], [13, 12, 12], [20, 20, 18]],
  ['新屋场村', 'rising', 94, ['442000', '330100', '430100'], [13, 13, 11], [20, 19, 18], 'n-g2'],
  ['长坡岭村', 'growing', 90, ['441900', '350500', '450100'], [14, 13, 11], [19, 19, 17]],
  ['鸭婆溪村', 'growing', 86, ['440100', '330700', '430200'], [13, 13, 11], [18, 18, 17], 'n-g3'],
  ['黄泥垅村', 'growing', 78, ['440300', '310000'], [17, 15], [30, 29]],
  ['樟木界村', 'growing', 71, ['441300', '650100'], [15, 13], [28, 27]],
]

export const villages: Village[] = rows.map(
  ([name, tier, members, regions, mobile, neighbourhoods, general], i) => {
    const number = String(i + 1).padStart(2, '0')
    return {
      id: `n-v${number}`,
      branchId: `n-b${number}`,
      name,
      tier,
      members,
      regions,
      mobile,
      neighbourhoods,
      ...(general && { general }),
    }
  },
)
