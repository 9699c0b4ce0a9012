import { deflateSync } from 'node:zlib'
import { cleanPicture, PHOTO_BYTES } from '../../cloudfunctions/shared/metadata'

const segment = (marker: number, text: string): Buffer => {
  const body = Buffer.from(text, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const SOI = Buffer.from([0xff, 0xd8])
const EOI = Buffer.from([0xff, 0xd9])
/** Stuffed bytes and a restart mark, as a scan has them. */
const scan = Buffer.concat([
  segment(0xda, '\x01\x01\x00\x00?\x00'),
  Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 7]),
])
const jfif = segment(0xe0, 'JFIF\0\x01\x01')
const profile = segment(0xe2, 'ICC_PROFILE\0...')
const tables = segment(0xdb, 'quantised \xff\xe1 inside')
const jpeg = (...parts: Buffer[]) => Buffer.concat([SOI, ...parts])

/** Its checksum is left at nought: what is dropped or kept doesn't depend on it. */
const chunk = (type: string, data: Buffer | string): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string, 'latin1')])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(body.length - 4, 0)
  body.copy(out, 4)
  return out
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const image = chunk('IDAT', deflateSync(Buffer.from([0, 0])))
const header = chunk('IHDR', '\0\0\0\x01\0\0\0\x01\x08\0\0\0\0')

describe('a JPEG', () => {
  it('loses where and when it was taken, and by what, and keeps picture, tables and colours', () => {
    const whole = jpeg(
      jfif,
      segment(0xe1, 'Exif\0\0GPS 28.1 N 112.9 E'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'),
      profile,
      segment(0xe2, 'MPF\0thumbnail'),
      segment(0xed, 'Photoshop 3.0'),
      segment(0xfe, 'by 罗小满'),
      tables,
      scan,
      EOI,
    )
    expect(cleanPicture(whole)).toEqual(jpeg(jfif, profile, tables, scan, EOI))
  })
  it('in several scans loses what stands between them and after the end', () => {
    const more = segment(0xc4, 'huffman')
    const whole = jpeg(jfif, scan, more, segment(0xe1, 'Exif between'), scan, EOI, Buffer.from('GPS after'))
    expect(cleanPicture(whole)).toEqual(jpeg(jfif, scan, more, scan, EOI))
  })
  it('that is clean stays as it is', () => {
    const clean = cleanPicture(jpeg(jfif, tables, scan, EOI))!
    expect(cleanPicture(clean)).toEqual(clean)
  })
  it('that breaks off in a segment, or has no picture, is none', () => {
    expect(cleanPicture(jpeg(jfif, tables).subarray(0, 20))).toBeNull()
    expect(cleanPicture(jpeg(jfif, tables))).toBeNull()
    expect(cleanPicture(jpeg(jfif, Buffer.from('rubbish')))).toBeNull()
  })
})

describe('a PNG', () => {
  it('loses texts, time and Exif', () => {
    const whole = Buffer.concat([
      signature,
      header,
      chunk('eXIf', 'GPS'),
      chunk('tEXt', 'Author\0x'),
      chunk('iTXt', 'x'),
      chunk('zTXt', 'x'),
      chunk('tIME', '\x07\xea\x0c\x0f\x13\x1e\0'),
      image,
      chunk('IEND', ''),
      Buffer.from('after the end'),
    ])
    expect(cleanPicture(whole)).toEqual(Buffer.concat([signature, header, image, chunk('IEND', '')]))
  })
  it('that breaks off is none', () => {
    expect(cleanPicture(Buffer.concat([signature, header, image.subarray(0, 15)]))).toBeNull()
  })
})

test.each([
  ['a film', Buffer.from('\0\0\0\x18ftypmp42', 'latin1')],
  ['a text', Buffer.from('GIF89a')],
  ['nothing', Buffer.alloc(0)],
  ['a picture beyond 5 MB', Buffer.concat([jpeg(jfif, scan, EOI), Buffer.alloc(PHOTO_BYTES)])],
])('%s is no picture', (_, bytes) => {
  expect(cleanPicture(bytes)).toBeNull()
})
