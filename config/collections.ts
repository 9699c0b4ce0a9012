/**
 * Every collection, its indexes and its permission, once: local-cloud enforces them and a deployment creates them.
 * Direction 1 or -1; in a compound index all directions match or all invert (PLATFORM §6).
 * A unique index treats a missing field as null, so only fields that every document has may be unique.
 */
export interface Index {
  name: string
  keys: Record<string, 1 | -1>
  unique?: true
}

export interface Collection {
  permission: 'ADMINONLY'
  indexes: Index[]
}

const collection = (...indexes: Index[]): Collection => ({ permission: 'ADMINONLY', indexes })

export const collections: Record<string, Collection> = {
  nodes: collection({ name: 'path', keys: { path: 1 } }, { name: 'tree_kind', keys: { tree: 1, kind: 1 } }),
  alliances: collection(),
  persons: collection(
    { name: 'openid', keys: { openid: 1 } },
    { name: 'branch', keys: { 'member.branchId': 1 } },
    { name: 'village', keys: { 'member.villageId': 1 } },
    { name: 'group', keys: { 'member.groupId': 1 } },
    { name: 'mobile', keys: { 'member.mobile': 1, 'member.groupId': 1 } },
    { name: 'former', keys: { 'former.branchId': 1 } },
    { name: 'left', keys: { 'former.at': 1 } },
    { name: 'phone', keys: { 'phone.hash': 1 } },
    { name: 'name', keys: { name: 1 } },
    { name: 'duties', keys: { 'duties.nodeIds': 1 } },
  ),
  accounts: collection({ name: 'forget', keys: { forgetBefore: 1 } }),
  invites: collection({ name: 'expires', keys: { expiresAt: 1 } }),
  requests: collection(
    { name: 'branch', keys: { branchId: 1, state: 1, at: 1 } },
    { name: 'open', keys: { state: 1, at: 1 } },
    { name: 'person', keys: { personId: 1, state: 1 } },
    { name: 'decided', keys: { decidedAt: 1 } },
  ),
  history: collection({ name: 'person', keys: { personId: 1, at: 1 } }),
  accesses: collection({ name: 'persons', keys: { personIds: 1, at: 1 } }, { name: 'day', keys: { day: 1 } }),
  tombstones: collection(),
  loads: collection(),
  roster: collection(),
  imports: collection({ name: 'at', keys: { at: 1 } }, { name: 'forget', keys: { forgetAt: 1 } }),
  importSlices: collection({ name: 'import', keys: { importId: 1, slice: 1 } }),
  exports: collection(
    { name: 'forget', keys: { forgottenAt: 1, forgetAt: 1 } },
    { name: 'by', keys: { byId: 1, forgottenAt: 1 } },
  ),
  figureExports: collection(
    { name: 'state', keys: { state: 1, at: 1 } },
    { name: 'forget', keys: { forgottenAt: 1, forgetAt: 1 } },
    { name: 'by', keys: { byId: 1, forgottenAt: 1 } },
    { name: 'at', keys: { at: 1 } },
  ),
  figureSlices: collection({ name: 'export', keys: { exportId: 1, slice: 1 } }),
  plans: collection({ name: 'at', keys: { at: 1 } }, { name: 'state', keys: { state: 1, at: 1 } }),
  planBranches: collection({ name: 'plan', keys: { planId: 1, branchId: 1 } }),
  seasons: collection(
    { name: 'state', keys: { state: 1, opensOn: 1 } },
    { name: 'forget', keys: { forgottenAt: 1, closesOn: 1 } },
  ),
  openSeason: collection(),
  topics: collection({ name: 'category', keys: { category: 1 } }, { name: 'title', keys: { title: 1 } }),
  lessons: collection(
    { name: 'state', keys: { state: 1, position: 1 } },
    { name: 'topic', keys: { topicId: 1 } },
    { name: 'dropped', keys: { droppedAt: 1 } },
  ),
  playback: collection({ name: 'season', keys: { 'sessions.seasonId': 1 } }),
  progress: collection(
    { name: 'person_season', keys: { personId: 1, seasonId: 1 } },
    { name: 'season', keys: { seasonId: 1 } },
    { name: 'topic', keys: { topicId: 1, seasonId: 1, personId: 1 } },
  ),
  ruleChanges: collection(
    { name: 'at', keys: { at: 1 } },
    { name: 'topic', keys: { topicId: 1, at: 1 } },
    { name: 'state', keys: { state: 1 } },
    { name: 'again', keys: { againAt: 1 } },
  ),
  ledger: collection(
    { name: 'person_season', keys: { personId: 1, seasonId: 1, at: 1 } },
    { name: 'person_day', keys: { personId: 1, seasonId: 1, day: 1 } },
    { name: 'season', keys: { seasonId: 1 } },
  ),
  hours: collection({ name: 'season', keys: { seasonId: 1 } }),
  tasks: collection(
    { name: 'groups', keys: { groupIds: 1, at: 1 } },
    { name: 'at', keys: { at: 1 } },
    { name: 'state', keys: { state: 1, at: 1 } },
  ),
  taskWorks: collection(
    { name: 'task', keys: { taskId: 1 } },
    { name: 'person_handed', keys: { personId: 1, 'handed.day': 1 } },
    { name: 'reflection', keys: { 'reflection.reviewId': 1 } },
    { name: 'answer', keys: { 'answer.reviewId': 1 } },
    { name: 'held_reflection', keys: { 'reflection.checked': 1, 'reflection.at': 1 } },
    { name: 'held_answer', keys: { 'answer.checked': 1, 'answer.at': 1 } },
  ),
  outside: collection(
    { name: 'person', keys: { personId: 1, at: 1 } },
    { name: 'state', keys: { state: 1, at: 1 } },
    { name: 'season', keys: { seasonId: 1, state: 1 } },
    { name: 'person_on', keys: { personId: 1, on: 1 } },
    { name: 'decided', keys: { decidedAt: 1 } },
    { name: 'at', keys: { at: 1 } },
  ),
  sessions: collection(
    { name: 'invited', keys: { invited: 1, startsAt: 1 } },
    { name: 'hosts', keys: { hostIds: 1, startsAt: 1 } },
    { name: 'path', keys: { path: 1, startsAt: 1 } },
    { name: 'state', keys: { state: 1, startsAt: 1 } },
    { name: 'season', keys: { seasonId: 1, state: 1 } },
    { name: 'at', keys: { startsAt: 1 } },
    { name: 'pictures', keys: { 'photos.reviewFrom': 1 } },
  ),
  attendance: collection(
    { name: 'session', keys: { sessionId: 1, presence: 1, creditedSec: 1 } },
    { name: 'person', keys: { personId: 1, sessionId: 1 } },
  ),
  mediaChecks: collection({ name: 'at', keys: { at: 1 } }),
  visits: collection(
    { name: 'by', keys: { byId: 1, at: 1 } },
    { name: 'persons', keys: { personIds: 1, at: 1 } },
    { name: 'suggestion', keys: { 'suggestion.state': 1, loggedAt: 1 } },
    { name: 'wish', keys: { toWish: 1, 'suggestion.state': 1, loggedAt: 1 } },
    { name: 'at', keys: { at: 1 } },
  ),
  decisions: collection({ name: 'at', keys: { at: 1 } }),
  studyDays: collection({ name: 'person_day', keys: { seasonId: 1, personId: 1, day: 1 } }),
  makeUps: collection({ name: 'season', keys: { seasonId: 1 } }),
  grants: collection({ name: 'openid', keys: { openid: 1 } }),
  grantMoves: collection(
    { name: 'grant', keys: { grantId: 1, at: 1 } },
    { name: 'openid', keys: { openid: 1 } },
    { name: 'at', keys: { at: 1 } },
  ),
  campaigns: collection({ name: 'state', keys: { state: 1, at: 1 } }, { name: 'at', keys: { at: 1 } }),
  deliveries: collection(
    { name: 'state', keys: { state: 1, at: 1 } },
    { name: 'sending', keys: { state: 1, sendingAt: 1 } },
    { name: 'path', keys: { path: 1, at: 1 } },
    { name: 'window', keys: { path: 1, purpose: 1, window: 1 } },
    { name: 'person', keys: { personId: 1, at: 1 } },
    { name: 'look', keys: { lookAt: 1 } },
    { name: 'at', keys: { at: 1 } },
  ),
  messages: collection(
    { name: 'person', keys: { personId: 1, at: 1 } },
    { name: 'unread', keys: { personId: 1, readAt: 1 } },
    { name: 'at', keys: { at: 1 } },
  ),
  inboxes: collection(),
  reminderState: collection(),
  wishes: collection(
    { name: 'filer', keys: { filer: 1, filerPersonId: 1, at: 1 } },
    { name: 'filer_person', keys: { filerPersonId: 1, at: 1 } },
    { name: 'code', keys: { 'code.hash': 1 } },
    { name: 'path', keys: { path: 1, state: 1, dueOn: 1 } },
    { name: 'place', keys: { placeId: 1, state: 1, dueOn: 1 } },
    { name: 'holder', keys: { holderId: 1, state: 1, dueOn: 1 } },
    { name: 'state', keys: { state: 1, dueOn: 1 } },
    { name: 'feedback', keys: { state: 1, reminded: 1, stepAt: 1 } },
    { name: 'review', keys: { reviewId: 1 } },
    { name: 'verdict', keys: { waitsForVerdict: 1, at: 1 } },
    { name: 'wall', keys: { onWall: 1, at: 1 } },
    { name: 'complained', keys: { complained: 1 } },
    { name: 'dropped', keys: { dropped: 1 } },
    { name: 'ended', keys: { endedAt: 1 } },
  ),
  wishLines: collection(
    { name: 'wish', keys: { wishId: 1, at: 1 } },
    { name: 'by', keys: { byId: 1 } },
    { name: 'review', keys: { 'note.reviewId': 1 } },
  ),
  wishAccounts: collection({ name: 'at', keys: { at: 1 } }),
  wishWall: collection(),
  notices: collection({ name: 'state', keys: { state: 1, at: 1 } }, { name: 'wish', keys: { wishId: 1 } }),
  outbox: collection(
    { name: 'kind', keys: { kind: 1, state: 1, at: 1 } },
    { name: 'batch', keys: { kind: 1, batch: 1 } },
    { name: 'subject', keys: { kind: 1, subjectId: 1, state: 1 } },
  ),
  folds: collection(),
  wishShares: collection(
    { name: 'marks', keys: { generation: 1, marks: 1, villageId: 1, month: 1 } },
    { name: 'generation', keys: { generation: 1, wishId: 1 } },
    { name: 'due', keys: { generation: 1, dueOn: 1 } },
  ),
  wishTallies: collection(
    { name: 'month', keys: { generation: 1, month: 1 } },
    { name: 'place', keys: { generation: 1, placeId: 1 } },
  ),
  weeklyReports: collection(),
  memberShares: collection(
    { name: 'marks', keys: { generation: 1, marks: 1, personId: 1 } },
    { name: 'village', keys: { generation: 1, villageId: 1, personId: 1 } },
    { name: 'branch', keys: { generation: 1, branchId: 1, personId: 1 } },
    { name: 'group', keys: { generation: 1, groupId: 1, personId: 1 } },
    { name: 'season', keys: { seasonId: 1 } },
  ),
  memberTallies: collection(
    { name: 'kind', keys: { generation: 1, kind: 1, placeId: 1 } },
    { name: 'branch', keys: { generation: 1, branchId: 1, kind: 1 } },
    { name: 'group', keys: { generation: 1, groupId: 1, kind: 1 } },
    { name: 'village', keys: { generation: 1, villageId: 1, kind: 1 } },
    { name: 'cohort', keys: { generation: 1, cohort: 1, placeId: 1 } },
    { name: 'need', keys: { generation: 1, kind: 1, 'head.need': 1 } },
    { name: 'until', keys: { generation: 1, 'head.until': 1 } },
  ),
  tallyBases: collection(),
  tallyOverviews: collection({ name: 'generation', keys: { generation: 1 } }),
  tallyPages: collection({ name: 'generation', keys: { generation: 1 } }),
  tallyChecks: collection(),
  receipts: collection({ name: 'at', keys: { at: 1 } }),
}
