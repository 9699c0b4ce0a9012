const page = (name: string, nodeId: string): string => `/packages/taskdesk/${name}?nodeId=${nodeId}`

export const planUrl = (nodeId: string): string => page('plan', nodeId)
export const boardUrl = (nodeId: string, taskId: string): string =>
  `${page('board', nodeId)}&taskId=${taskId}`
