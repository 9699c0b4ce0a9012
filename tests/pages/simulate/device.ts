import { createBackgroundAudio } from './background-audio'

type NetworkType = 'wifi' | 'none'
/** Of the address by which WeChat opened the app. */
export type Query = Record<string, string>
type Told<Value> = (value: Value) => void

interface Download {
  url: string
  success: Told<{ tempFilePath: string; statusCode: number }>
}

/** The phone under the mini program: what `wx` tells and keeps beside pages and calls. */
export function createDevice(kept: Map<string, unknown>, first: NetworkType, query: Query) {
  let networkType = first
  let alive = true
  const connected = new Set<Told<{ isConnected: boolean; networkType: NetworkType }>>()
  const shown = new Set<Told<object>>()
  const sound = createBackgroundAudio()
  const dialled: string[] = []
  const documents: { how: 'opened' | 'sent'; name: string }[] = []
  return {
    sound,
    dialled,
    documents,
    alive: () => alive,
    die: () => {
      alive = false
    },
    come: (by: Query) => {
      for (const told of shown) told({ query: by })
    },
    turnNetwork: (to: NetworkType) => {
      networkType = to
      for (const told of connected) told({ isConnected: to !== 'none', networkType: to })
    },
    wx: {
      getStorageSync: (name: string) => kept.get(name) ?? '',
      setStorageSync: (name: string, value: unknown) => void (alive && kept.set(name, value)),
      removeStorageSync: (name: string) => void (alive && kept.delete(name)),
      clearStorageSync: () => void (alive && kept.clear()),
      getNetworkType: async () => ({ networkType }),
      onNetworkStatusChange: (told: never) => connected.add(told),
      offNetworkStatusChange: (told: never) => connected.delete(told),
      getEnterOptionsSync: () => ({ query }),
      onAppShow: (told: never) => shown.add(told),
      offAppShow: (told: never) => shown.delete(told),
      makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void dialled.push(phoneNumber),
      downloadFile: ({ url, success }: Download) => success({ tempFilePath: url, statusCode: 200 }),
      openDocument: async ({ fileType }: { fileType: string }) =>
        void documents.push({ how: 'opened', name: fileType }),
      shareFileMessage: async ({ fileName }: { fileName: string }) =>
        void documents.push({ how: 'sent', name: fileName }),
      getBackgroundAudioManager: () => sound.manager,
    },
  }
}
