import { store, stored } from '../platform/storage'

/** Whether whoever holds this phone was a member when last asked: the tab bar must not wait for an answer. */
export const knownMember = (): boolean => stored('member') === 'yes'

export const knowMember = (member: boolean): void => store('member', member ? 'yes' : 'no')
