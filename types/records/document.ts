/** What the database keeps. Every document carries `v`, the version of its shape (DESIGN §2). */
export interface Document {
  _id: string
  v: 1
}
