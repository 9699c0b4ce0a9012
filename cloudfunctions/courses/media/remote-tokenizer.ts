import {
  AbstractTokenizer,
  EndOfStreamError,
  type IGetToken,
  type IRandomAccessFileInfo,
  type IReadChunkOptions,
} from 'strtok3'
import type { RemoteFile } from './remote-file'

/** Lets music-metadata jump about in a remote file, so that what it skips never comes over the network. */
export class RemoteTokenizer extends AbstractTokenizer {
  readonly fileInfo: IRandomAccessFileInfo

  constructor(private readonly file: RemoteFile) {
    super()
    this.fileInfo = { size: file.bytes }
  }

  /** A broken length would otherwise be allocated before anybody notices that there is no such piece. */
  override readToken<Value>(token: IGetToken<Value>, position = this.position): Promise<Value> {
    if (position + token.len > this.file.bytes) return Promise.reject(new EndOfStreamError())
    return super.readToken(token, position)
  }

  override async readBuffer(into: Uint8Array, options?: IReadChunkOptions): Promise<number> {
    if (options?.position !== undefined) this.position = options.position
    const read = await this.peekBuffer(into, options)
    this.position += read
    return read
  }

  override async peekBuffer(into: Uint8Array, options?: IReadChunkOptions): Promise<number> {
    const { position, length, mayBeLess } = this.normalizeOptions(into, options)
    const bytes = await this.file.read(position, length)
    if (!mayBeLess && bytes.length < length) throw new EndOfStreamError()
    into.set(bytes)
    return bytes.length
  }

  override supportsRandomAccess(): boolean {
    return true
  }

  setPosition(position: number): void {
    this.position = position
  }
}
