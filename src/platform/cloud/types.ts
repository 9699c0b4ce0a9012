/** Sends one event to a cloud function and gives its answer as it came; rejects where none came. */
export type CallFunction = (name: string, event: unknown) => Promise<unknown>
