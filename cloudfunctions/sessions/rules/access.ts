import type { Role } from '@contract/core'
import type { AttendanceRecord, DutyRecord, PersonRecord, SessionRecord } from '@records/index'

type Held = Pick<PersonRecord, '_id' | 'member' | 'duties'>
type Of = Pick<SessionRecord, 'path' | 'hostIds' | 'invited'>

/** Who may call a session, and run one of theirs when its host can't. */
export const CALLERS: readonly Role[] = ['instructor', 'secretary', 'organiser']
/** Whose word about the minutes counts. */
const CONFIRMERS: readonly Role[] = ['secretary', 'organiser']

/**
 * The nodes that somebody's duties of certain kinds cover.
 * @example nodesOf([{ role: 'secretary', nodeIds: ['n-b01'] }], ['secretary']) // ['n-b01']
 */
export const nodesOf = (duties: readonly DutyRecord[], roles: readonly Role[]): string[] => [
  ...new Set(duties.filter(({ role }) => roles.includes(role)).flatMap(({ nodeIds }) => nodeIds)),
]

const answersFor = (person: Held, path: readonly string[], roles: readonly Role[]): boolean =>
  nodesOf(person.duties, roles).some((id) => path.includes(id))

/** The branch and the study group through which a member is invited. */
export const invitedThrough = ({ member }: Pick<PersonRecord, 'member'>): string[] =>
  member ? [member.branchId, ...(member.groupId === null ? [] : [member.groupId])] : []

export const isInvited = (person: Pick<PersonRecord, 'member'>, { invited }: Pick<Of, 'invited'>): boolean =>
  invitedThrough(person).some((id) => invited.includes(id))

export const isHost = (person: Held, { hostIds }: Pick<Of, 'hostIds'>): boolean =>
  hostIds.includes(person._id)

/** The host, and whoever answers for the place: shows codes, ticks the list, adds pictures. */
export const mayRun = (person: Held, session: Of): boolean =>
  isHost(person, session) || answersFor(person, session.path, CALLERS)

export const mayConfirm = (person: Held, { path }: Pick<Of, 'path'>): boolean =>
  answersFor(person, path, CONFIRMERS)

/** A member who was invited, or whom the host has added. */
export const mayAttend = (person: Held, session: Of, attendance: AttendanceRecord | null): boolean =>
  person.member !== undefined && (isInvited(person, session) || attendance?.by === 'host')

/** Everybody else is told that there is no such session. */
export const maySee = (person: Held, session: Of, attendance: AttendanceRecord | null): boolean =>
  mayAttend(person, session, attendance) || attendance !== null || mayRun(person, session)
