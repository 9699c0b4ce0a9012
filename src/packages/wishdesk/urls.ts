export const wishAtDeskUrl = (wishId: string): string => `/packages/wishdesk/wish?wishId=${wishId}`
export const WALL_URL = '/packages/wishdesk/wall'
