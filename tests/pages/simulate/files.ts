/** A file that lies in a WeChat chat, and the cloud it can be brought to. */
export interface Files {
  name: string
  bytes: Uint8Array
  upload: (cloudPath: string, bytes: Uint8Array) => Promise<string>
}

interface Callbacks<Result> {
  success: (result: Result) => void
  fail: (error: { errMsg: string }) => void
}
type Choose = Callbacks<{ tempFiles: { name: string; size: number; path: string }[] }>
type ChooseMedia = Callbacks<{ tempFiles: { size: number; tempFilePath: string }[] }>
type Upload = Callbacks<{ fileID: string }> & { cloudPath: string; filePath: string }

/** Uploads as the person in front of a running local cloud. */
export const filesAt = (url: string, openid: string, name: string, bytes: Uint8Array): Files => ({
  name,
  bytes,
  upload: async (cloudPath, body) => {
    const answer = await fetch(`${url}/files?path=${encodeURIComponent(cloudPath)}`, {
      method: 'POST',
      headers: { 'x-openid': openid },
      body: Buffer.from(body),
    })
    return ((await answer.json()) as { fileID: string }).fileID
  },
})

/**
 * `wx.chooseMessageFile`, the sheet that offers it first, `wx.chooseMedia` and `wx.cloud.uploadFile`; a phone without files has
 * nothing to choose.
 */
export const createFiles = (files: Files | undefined, during: <T>(work: Promise<T>) => Promise<T>) => ({
  wx: {
    chooseMessageFile: ({ success, fail }: Choose) => {
      if (!files) return fail({ errMsg: 'chooseMessageFile:fail cancel' })
      success({ tempFiles: [{ name: files.name, size: files.bytes.length, path: 'wxfile://tmp_1' }] })
    },
    chooseMedia: ({ success, fail }: ChooseMedia) => {
      if (!files) return fail({ errMsg: 'chooseMedia:fail cancel' })
      success({ tempFiles: [{ size: files.bytes.length, tempFilePath: `wxfile://${files.name}` }] })
    },
    /** What was saved stays, whichever of its names asks for it. */
    getFileSystemManager: () => ({
      saveFile: ({ success }: Callbacks<{ savedFilePath: string }>) =>
        success({ savedFilePath: `wxfile://store_${files?.name ?? 'voice.mp3'}` }),
      access: ({ success }: Callbacks<object>) => success({}),
      removeSavedFile: ({ complete }: { complete: () => void }) => complete(),
    }),
    showActionSheet: ({ success }: Callbacks<{ tapIndex: number }>) => success({ tapIndex: 0 }),
  },
  cloud: {
    uploadFile: ({ cloudPath, success, fail }: Upload) => {
      const told: ((progress: { progress: number }) => void)[] = []
      const sent = files ? files.upload(cloudPath, files.bytes) : Promise.reject(new Error('no file'))
      void during(sent).then(
        (fileID) => {
          for (const tell of told) tell({ progress: 100 })
          success({ fileID })
        },
        () => fail({ errMsg: 'uploadFile:fail' }),
      )
      return { onProgressUpdate: (tell: (progress: { progress: number }) => void) => told.push(tell) }
    },
  },
})
