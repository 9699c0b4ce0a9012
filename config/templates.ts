import type { Purpose, TemplateName } from '@contract/messages'

/**
 * WeChat's subscribe-message templates, once: each is picked from WeChat's library in the console, where it gets its id;
 * that id stands in the functions' environment under `env`. A template whose keywords bear other numbers there is mapped
 * by changing them here.
 */
export interface Template {
  env: string
  title: string
  /** What we say, and the keyword that says it: a type of PLATFORM §1 and the template's number. */
  keywords: Record<string, string>
}

export const templates: Record<TemplateName, Template> = {
  study: {
    env: 'TEMPLATE_STUDY',
    title: '学习进度提醒',
    keywords: { what: 'thing1', state: 'phrase2', by: 'date3', note: 'thing4' },
  },
  task: {
    env: 'TEMPLATE_TASK',
    title: '任务提醒',
    keywords: { what: 'thing1', by: 'date2', note: 'thing3' },
  },
  session: {
    env: 'TEMPLATE_SESSION',
    title: '活动开始提醒',
    keywords: { what: 'thing1', starts: 'time2', place: 'thing3', note: 'thing4' },
  },
  wish: {
    env: 'TEMPLATE_WISH',
    title: '心愿办理进度提醒',
    keywords: { what: 'thing1', state: 'phrase2', by: 'date3', note: 'thing4' },
  },
}

/** By which template a purpose goes, and which page a tap on the message opens. */
export const purposes: Record<
  Purpose,
  { template: TemplateName; page: (subjectId: string | null) => string }
> = {
  begin: { template: 'study', page: () => 'pages/today/index' },
  stuck: { template: 'study', page: () => 'pages/today/index' },
  pace: { template: 'study', page: () => 'pages/today/index' },
  studyDay: { template: 'study', page: () => 'pages/today/index' },
  task: { template: 'task', page: (id) => `packages/tasks/task?id=${id}` },
  session: { template: 'session', page: (id) => `packages/sessions/session?id=${id}` },
  wish: { template: 'wish', page: (id) => `packages/wishes/wish?id=${id}` },
  wishDesk: { template: 'wish', page: (id) => `packages/wishdesk/wish?wishId=${id}` },
}
