export const wishAtDeskUrl = (wishId: string): string => `/packages/wishdesk/wish?wishId=${wishId}`
