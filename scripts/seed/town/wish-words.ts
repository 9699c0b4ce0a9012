import type { WishCategory } from '@contract/wish'

/** How far a wish has come, by the name of its story. */
export type Story =
  | 'held'
  | 'collected'
  | 'gathered'
  | 'offered'
  | 'claimed'
  | 'assigned'
  | 'escalated'
  | 'feedback'
  | 'met'
  | 'onTheSpot'
  | 'unvisited'
  | 'refused'
  | 'withdrawn'
  | 'reopened'

export interface SeededWish {
  village: string
  category: WishCategory
  text: string
  story: Story
  /** Working days since it was asked. */
  ago: number
  /** What was done, or why not. */
  note?: string
  rating?: 'good' | 'fair'
  hidden?: true
  /** Said for somebody by whoever looked in. */
  heard?: true
}

type Row = [
  village: string,
  category: WishCategory,
  text: string,
  story: Story,
  ago: number,
  more?: Partial<SeededWish>,
]

/** All invented. */
const rows: Row[] = [
  ['青石桥村', 'water', '二组水渠口被石头堵了，水过不来', 'collected', 1],
  ['青石桥村', 'care', '隔壁老人腿脚不便，想有人帮忙买一次药', 'offered', 3, { hidden: true }],
  [
    '青石桥村',
    'policy',
    '想问清楚医保断缴了一年怎么补',
    'onTheSpot',
    6,
    { note: '当面讲清楚了，表也填好了', rating: 'good' },
  ],
  [
    '青石桥村',
    'surroundings',
    '垃圾桶满了三天没有人来收',
    'met',
    14,
    { note: '当天清走，往后隔天来收', rating: 'fair' },
  ],
  ['青石桥村', 'work', '想在家门口找点手工活', 'assigned', 6],
  ['青石桥村', 'road', '晒谷坪到公路那一段，下雨就打滑', 'escalated', 26],
  ['枫香坳村', 'power', '灌溉的电表跳闸，几户人家都用不上水', 'claimed', 4],
  ['枫香坳村', 'road', '桥头护栏断了一截，细伢子放学要过', 'assigned', 8, { hidden: true }],
  [
    '枫香坳村',
    'farming',
    '橘子树叶子发黄，想请人看一眼',
    'feedback',
    8,
    { note: '请农技站的人看过了，是缺镁，药也带来了' },
  ],
  [
    '枫香坳村',
    'care',
    '老花镜断了腿，镇上没有得配',
    'onTheSpot',
    9,
    { note: '带去县里配了一副', rating: 'good' },
  ],
  ['白鹭塘村', 'water', '自来水早晚没有压力，二楼上不去水', 'gathered', 4],
  [
    '白鹭塘村',
    'policy',
    '高龄补贴是不是要本人去认证',
    'met',
    20,
    { note: '上门拍照认证好了', rating: 'good', heard: true },
  ],
  ['白鹭塘村', 'other', '想给村里的阅览室添几本种菜的书', 'offered', 5],
  [
    '柑子园村',
    'farming',
    '冬天柑橘怎么防冻，想有人来讲一堂',
    'met',
    18,
    { note: '屋场会上讲了，来了三十多人', rating: 'good' },
  ],
  [
    '柑子园村',
    'power',
    '屋后变压器夜里嗡嗡响',
    'refused',
    15,
    { note: '归供电所管，已经帮您报过去，他们星期三来看' },
  ],
  ['柑子园村', 'road', '学校门口少一块减速带', 'collected', 6],
  ['油茶坪村', 'work', '孩子学了电工，想找个师傅带', 'claimed', 7],
  [
    '油茶坪村',
    'surroundings',
    '水塘边长满了水葫芦，有气味',
    'unvisited',
    25,
    { note: '请人捞了两天，捞干净了' },
  ],
  ['古井湾村', 'water', '古井的井盖裂了，怕人踩空', 'met', 12, { note: '换了铸铁的井盖', rating: 'good' }],
  ['古井湾村', 'care', '独居，想有人隔几天来说说话', 'assigned', 2, { hidden: true }],
  ['古井湾村', 'policy', '土地承包证上名字写错了一个字', 'reopened', 15, { note: '报上去改了' }],
  ['竹山冲村', 'road', '上屋场的路基塌了一块，三轮车过不了', 'assigned', 24],
  [
    '竹山冲村',
    'power',
    '家里插座冒火花，不敢用',
    'onTheSpot',
    5,
    { note: '换了插座和一段老线', rating: 'good' },
  ],
  ['水碾坝村', 'water', '水碾边的闸门锈住了，关不拢', 'feedback', 9, { note: '上了油，换了把手，能关了' }],
  [
    '水碾坝村',
    'other',
    '想学怎么用手机跟外面的孩子视频',
    'met',
    8,
    { note: '上门教了两回，会了', rating: 'good' },
  ],
  ['月亮田村', 'farming', '田鼠多，想统一放一回药', 'withdrawn', 10],
  ['月亮田村', 'surroundings', '祠堂门口的大樟树枯枝要掉下来', 'gathered', 2],
  ['新屋场村', 'work', '残疾，想做点坐着能做的活', 'claimed', 9, { hidden: true }],
  ['新屋场村', 'road', '会车的地方太窄，想加宽一处', 'refused', 22, { note: '要占别人家的田，几家没有谈拢' }],
  ['长坡岭村', 'water', '消防水池见底了', 'escalated', 14],
  ['鸭婆溪村', 'power', '过溪的小桥上没有灯', 'assigned', 3],
  [
    '黄泥垅村',
    'care',
    '想有人帮忙把冬天的柴劈了',
    'met',
    6,
    { note: '帮帮队去了两个人，半天劈好', rating: 'good' },
  ],
  ['樟木界村', 'policy', '在外地办的居住证，回来看病怎么报', 'collected', 0],
  ['樟木界村', 'other', '有人夜里放音响到很晚，请管一管', 'held', 0],
]

export const seededWishes: SeededWish[] = rows.map(([village, category, text, story, ago, more = {}]) => ({
  village,
  category,
  text,
  story,
  ago,
  ...more,
}))
