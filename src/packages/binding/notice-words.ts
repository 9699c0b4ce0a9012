import type { IconName } from '../../components/icon'

interface NoticePart {
  icon: IconName
  title: string
  line: string
}

/** The privacy notice in plain words, version `noticeVersion` of the contract: other words are another version. */
export const noticeParts = (town: string): NoticePart[] => [
  {
    icon: 'group',
    title: '我们是谁',
    line: `${town}党委办的冬春训。资料只存在镇里的系统，不给别家。`,
  },
  {
    icon: 'article',
    title: '记下什么',
    line: '您的名字、支部、学习小组、职责，还有学了多少。手机号只用来对名字和打电话，加密存着。',
  },
  {
    icon: 'pin',
    title: '住在哪，另外问您',
    line: '您同意了才记，只记到区县。不同意，照样学，学时一样记。',
  },
  {
    icon: 'me',
    title: '谁看得到',
    line: '您的支书和学习指导员看得到。镇里看不到手机号，住处只看到市。县里只看总数。谁看过，您都查得到。',
  },
  {
    icon: 'cal',
    title: '存多久',
    line: '学习季结束后最多存 12 个月，法律另有规定的按法律。',
  },
  {
    icon: 'check',
    title: '您说了算',
    line: '在“我的资料”里随时看、请支书改、导出、删掉。同意过的，也能收回。',
  },
]
