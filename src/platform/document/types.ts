interface Document {
  url: string
  name: string
}

/** Shows a file to its reader; rejects when it could not be fetched. */
export type OpenDocument = (file: Document) => Promise<void>
/** Sends a file to a chat, one's own for instance; null where there are no chats. Thinking better of it is no failure. */
export type SendDocument = ((file: Document) => Promise<void>) | null
