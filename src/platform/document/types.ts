/** Shows a file to its reader; rejects when it could not be fetched. */
export type OpenDocument = (file: { url: string; name: string }) => Promise<void>
