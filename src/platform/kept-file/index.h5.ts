import { openid } from '../who'
import { type DropFile, type KeepFile, type KeptFile, type KeptUrl, ON_PHONE } from './types'

const STORE = 'files'

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`kept-files-${openid}`, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const within = async <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await opened()
  return new Promise((resolve, reject) => {
    const request = work(database.transaction(STORE, mode).objectStore(STORE))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export const keepFile: KeepFile = async (file) => {
  const name = `${ON_PHONE}${crypto.randomUUID()}`
  await within('readwrite', (store) => store.put(file.at, name))
  return name
}

export const keptFile: KeptFile = async (name) => {
  if (!name.startsWith(ON_PHONE)) return null
  const file = await within<File | undefined>('readonly', (store) => store.get(name))
  return file ? { name: file.name, bytes: file.size, at: file } : null
}

export const keptUrl: KeptUrl = async (name) => {
  const file = await keptFile(name)
  return file && URL.createObjectURL(file.at as File)
}

export const dropFile: DropFile = async (name) => {
  await within('readwrite', (store) => store.delete(name))
}
