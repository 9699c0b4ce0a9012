import type { Role } from '@contract/core'
import type { AttendanceRecord, DutyRecord, PersonRecord, SessionRecord } from '@records/index'

type Held = Pick<PersonRecord, '_id' | 'member' | 'duties'>
type Of = Pick<SessionRecord, 'path' | 'hostIds' | 'invited'>

/** Who may call a session, and run one of theirs when its host can't. */
export const CALLERS: readonly Role[] = ['instructor', 'secretary', 'organiser']
/** Whose word about the minutes counts. */
export const CONFIRMERS: readonly Role[] = ['secretary', 'organiser']

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

/** A host who has moved to another branch since has no business with this one's list any more. */
export const isHost = (person: Held, session: Pick<Of, 'hostIds' | 'path'>): boolean =>
  session.hostIds.includes(person._id) &&
  (isOf(person, session.path) || answersFor(person, session.path, CALLERS))

/** The host, and whoever answers for the place: shows codes, ticks the list, adds pictures. */
export const mayRun = (person: Held, session: Of): boolean =>
  isHost(person, session) || mayChange(person, session)

/** Whoever answers for the place may change what was called there, or call it off. */
export const mayChange = (person: Held, { path }: Pick<Of, 'path'>): boolean =>
  answersFor(person, path, CALLERS)

export const mayConfirm = (person: Held, { path }: Pick<Of, 'path'>): boolean =>
  answersFor(person, path, CONFIRMERS)

/** Whether a member belongs to the place of a session: to its branch, or to its group. */
const isOf = (person: Pick<PersonRecord, 'member'>, path: readonly string[]): boolean =>
  invitedThrough(person).some((id) => path.includes(id))

const wasAdded = ({ by, presence }: AttendanceRecord): boolean => by === 'host' && presence === 'present'

/** A member who was invited, also one who said yes and was moved to another group since; or whom the host has added. */
export const mayAttend = (person: Held, session: Of, attendance: AttendanceRecord | null): boolean =>
  person.member !== undefined &&
  (isInvited(person, session) ||
    (attendance !== null && (attendance.coming === true || wasAdded(attendance))))

/** Everybody else is told that there is no such session; a tick that was taken back leaves nothing to see. */
export const maySee = (person: Held, session: Of, attendance: AttendanceRecord | null): boolean =>
  mayAttend(person, session, attendance) ||
  (attendance !== null && (attendance.presence !== 'none' || attendance.coming !== null)) ||
  mayRun(person, session)

/**
 * Whom the host's list has, and whom it can tick: who was invited, who belongs to the place, and who stands on it already.
 * Nobody else: a tick would show the host the name behind any id.
 */
export const isListed = (
  person: Pick<PersonRecord, 'member'>,
  session: Of,
  attendance: AttendanceRecord | null,
): boolean =>
  person.member !== undefined &&
  (isInvited(person, session) || isOf(person, session.path) || attendance !== null)
