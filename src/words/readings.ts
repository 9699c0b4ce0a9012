/** What was read of somebody by an operation, as its owner is told; tests/pages/my-data-view.test.ts misses none. */
const readWords: Record<string, string> = {
  'groups.desk': '看了小组里各人的学习',
  'groups.mine': '看了小组的指导员',
  'groups.planning': '看了各小组的指导员',
  'groups.planLines': '分小组时看了名字和住在哪个市',
  'people.waiting': '核对了名字',
  'roster.branch': '看了支部名册',
  'roster.member': '看了您这一页',
  'study.evidenceOf': '看了您每一笔学时的来路',
  'roster.phoneOf': '看了手机号，要打电话',
  'roster.exportRoster': '导出了名册',
  'roster.importRows': '核对了导入的名册',
  'sessions.session': '看了一场活动的主持人',
  'tasks.board': '看了任务做得怎么样',
  'sessions.planning': '办活动时看了能主持的人',
  'sessions.attendees': '看了一场活动的名单',
  'sessions.visits': '记上门时看了名字',
  'tallies.rows': '点开一个数，看了里面有谁',
  'tallies.startExport': '把学得怎么样做成一份表',
  'wishes.holders': '交办心愿时看了谁能办',
  'wishes.wish': '办您的心愿时看了名字',
  'wishes.reach': '办您的心愿时看了手机号',
}

/** @example readingWords('roster.phoneOf') // '看了手机号，要打电话' */
export const readingWords = (operation: string): string => readWords[operation] ?? '看了您的资料'
