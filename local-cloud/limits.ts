/** Production's limits, each with its source. "wire" is the protocol read from wx-server-sdk 4.0.2. */
export const limits = {
  /** Server SDK `get` without `limit` (wx-server-sdk 4.0.2; the console documentation says the same). */
  getDefault: 100,
  /** Server SDK `get`: the SDK clamps to this silently. */
  getMax: 1_000,
  /** `aggregate().end()` without `$limit` answers this many (community tests). */
  aggregateDefault: 20,
  /** A mini program's call of a function: request body (CloudBase documentation, EXCEED_MAX_PAYLOAD_SIZE). */
  functionRequestBytes: 100 * 1024,
  /** A function's answer to the mini program (CloudBase documentation, EXCEED_MAX_RESPONSE_SIZE). */
  functionResponseBytes: 1024 * 1024,
  /** One write by a function (CloudBase blog; the client's own limit is 512 KB). */
  databaseWriteBytes: 5 * 1024 * 1024,
  /** One document, as MongoDB (unverified against the service). */
  documentBytes: 16 * 1024 * 1024,
  /** A function's timeout when its configuration names none (CloudBase documentation). */
  functionTimeoutMs: 5_000,
  /** The longest timeout of a function that a mini program calls (CloudBase documentation). */
  functionTimeoutMaxMs: 60_000,
  /** A transaction's life (CloudBase documentation, DATABASE_TRANSACTION_FAIL). */
  transactionMs: 30_000,
  /** Indexes of one collection (CloudBase documentation; older text 10 or 20). */
  indexesPerCollection: 100,
  /** Fields of one compound index (CloudBase documentation). */
  fieldsPerIndex: 31,
  /** One index entry (CloudBase documentation). */
  indexKeyBytes: 1_024,
  /** A field's name (CloudBase documentation). */
  fieldNameChars: 32,
  /** `batchGetDownloadUrl` and `batchDeleteFile` take this many files (published expectations of the service's users). */
  filesPerCall: 50,
  /** Age of a temporary URL asked for without `max_age` (wx-server-sdk 4.0.2). */
  tempUrlSec: 600,
  /** `cgi` text check: characters of one `msgSecCheck` (WeChat documentation). */
  msgSecCheckChars: 2_500,
  /** `msgSecCheck` and `mediaCheckAsync` need an openid seen within this time (WeChat documentation). */
  recentVisitMs: 2 * 60 * 60 * 1_000,
  /** A phone code's life; it is good once (WeChat documentation). */
  phoneCodeMs: 5 * 60 * 1_000,
  /** Visible characters of a mini program code's `scene` (WeChat documentation). */
  wxacodeSceneChars: 32,
} as const
