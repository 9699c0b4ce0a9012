import type { Category } from '@contract/categories'
import type { Cohort } from '@contract/personal'
import type { PersonRecord } from '@records/index'
import { LEFT_OFF_SEC } from './lessons'

/** A place in a branch; the number is the regional group's, from 0. */
export type Seat = 'secretary' | 'office' | 'home' | `instructor-${number}` | `mobile-${number}`

/** How far somebody's season has come, where the draw does not decide it. */
export type Progress = 'none' | 'finished' | 'visited' | Record<Category, number>

/** Somebody whose name is fixed: whom tests and the shell name, and whose name breaks things. */
export interface Named {
  name: string
  openid?: string
  who?: string
  note?: string
  /** On the roster, and no WeChat account is tied to it yet. */
  unbound?: true
  textSize?: PersonRecord['textSize']
  progress?: Progress
  /** Days on which something was learned at noon, and 打卡 followed if they were study days. */
  studiedOn?: string[]
  /** Study days that were made up, and when. */
  madeUp?: [day: string, at: string][]
}
export interface NamedMember extends Named {
  village: string
  seat: Seat
  residence?: string
  cohort?: Cohort
  phone?: string
}

/** 9.5 of 16 学时, and 政策法规 one minute short of its second pane (2 × 2,700 s). */
const minuteShort: Progress = {
  theory: 8_100,
  policy: 5_340 - LEFT_OFF_SEC,
  spirit: 5_400,
  integrity: 2_700,
  skill: 4_140,
}

export const namedMembers: NamedMember[] = [
  {
    name: '谭秀英',
    openid: 'o-tan-xiuying',
    village: '青石桥村',
    seat: 'mobile-0',
    residence: '441900',
    // The season's own plan, and not the one for the young.
    cohort: 'village',
    progress: minuteShort,
    // Six study days without a gap, one missed before them, and today the ten minutes are there.
    studiedOn: [
      '2026-12-15',
      '2026-12-13',
      '2026-12-12',
      '2026-12-10',
      '2026-12-08',
      '2026-12-06',
      '2026-12-05',
      '2026-12-01',
      '2026-11-26',
      '2026-11-24',
      '2026-11-21',
      '2026-11-19',
    ],
    madeUp: [['2026-11-22', '2026-11-24T13:05:00+08:00']],
    who: '流动党员，在东莞',
    note: '学了 9.5 学时，政策法规差一分钟就亮满一格；连着打卡 6 天，今天能打',
  },
  {
    name: '欧阳福生',
    openid: 'o-ouyang-fusheng',
    village: '青石桥村',
    seat: 'home',
    progress: 'visited',
    who: '在家的老党员',
    note: '多是送学上门和集中学习',
  },
  {
    name: '龙桂莲',
    openid: 'o-long-guilian',
    village: '枫香坳村',
    seat: 'home',
    textSize: 'care',
    who: '用大字的党员',
    note: '关怀版面',
  },
  {
    name: '古丽娜孜·艾山江',
    openid: 'o-gulinazi',
    village: '樟木界村',
    seat: 'mobile-1',
    residence: '650102',
    progress: 'none',
    who: '流动党员，在乌鲁木齐',
    note: '还没开始学；名字里有间隔号',
  },
  {
    name: '周启明',
    openid: 'o-zhou-qiming',
    village: '白鹭塘村',
    seat: 'mobile-1',
    residence: '310115',
    progress: 'finished',
    who: '流动党员，在上海',
    note: '16 学时已学满',
  },
  {
    name: '罗小满',
    openid: 'o-luo-xiaoman',
    village: '青石桥村',
    seat: 'instructor-0',
    who: '学习指导员',
    note: '带东莞小组，谭秀英在里面',
  },
  {
    name: '祝兴隆',
    village: '青石桥村',
    seat: 'mobile-0',
    residence: '441900',
    phone: '13800000417',
    unbound: true,
  },
  { name: '田家旺', openid: 'o-tian-jiawang', village: '青石桥村', seat: 'secretary', who: '青石桥村支书' },
  { name: '苏晚晴', openid: 'o-su-wanqing', village: '青石桥村', seat: 'office', who: '镇组织委员' },
  { name: '沈若谷', openid: 'o-shen-ruogu', village: '青石桥村', seat: 'office', who: '内容审核员' },
  // Names that break things: one branch, two people of one name; four bytes a character; one and two
  // characters for the surname; more characters than a row holds.
  { name: '陈建军', openid: 'o-chen-jianjun-1', village: '青石桥村', seat: 'mobile-0' },
  { name: '陈建军', openid: 'o-chen-jianjun-2', village: '青石桥村', seat: 'home' },
  { name: '李𬱖', openid: 'o-li-wei', village: '青石桥村', seat: 'mobile-1' },
  { name: '丁一', openid: 'o-ding-yi', village: '青石桥村', seat: 'mobile-2' },
  { name: '上官𠮷云', openid: 'o-shangguan-jiyun', village: '古井湾村', seat: 'mobile-0' },
  {
    name: '阿不都热扎克江·吐尔逊巴依·买买提依明江·艾尔肯',
    openid: 'o-abudurezhake',
    village: '樟木界村',
    seat: 'mobile-1',
  },
]

/** Whom the shell offers although they belong to no branch. */
export const namedNeighbours = {
  representative: { name: '向传秀', openid: 'o-xiang-chuanxiu', who: '村民代表', note: '替邻居提心愿' },
  helper: { name: '彭𠮷祥', openid: 'o-peng-jixiang', who: '帮帮队队员', note: '名字里有四字节的字' },
  villager: { name: '石春妹', openid: 'o-shi-chunmei', who: '村民，没有职责' },
  countyViewer: { name: '顾长明', openid: 'o-gu-changming', who: '县里查看', note: '只看数' },
} satisfies Record<string, Named>
