import { parse } from 'protobufjs'
import { WireError } from '../../wire'

/** The part of the service's protocol that ordinary open API calls use (CLOUDBASE-WIRE §5). */
const { root } = parse(
  `syntax = "proto2";
  message KeyValuePair { optional string key=1; optional bytes value=2; optional string contenttype=3; optional string filename=4; }
  message OpenApiData { repeated KeyValuePair pairs=1; }
  message CommApiData { enum ApiType { OPEN_API=0; INNER_API=1; SVRKIT_API=2; TOKEN_API=3; }
    optional ApiType apiType=1; optional OpenApiData openapiData=2; }
  message HttpHeader { optional string key=1; optional string value=2; }
  message CommOpenApiResp { optional bytes respData=1; optional string contentType=2; optional int32 errorCode=3;
    optional uint32 httpCode=4; repeated HttpHeader headers=5; optional int32 svrkitErrorCode=6; }`,
  { keepCase: true },
)
const Request = root.lookupType('CommApiData')
const Response = root.lookupType('CommOpenApiResp')

interface Pair {
  key: string
  value: Uint8Array
}

interface Message {
  apiType: number
  openapiData?: { pairs: Pair[] }
}

/** The call's parameters; null for another kind of call than an ordinary open API one. Odd bytes are INVALID_PARAM. */
export function decodeCall(bytes: unknown): Record<string, unknown> | null {
  const message = decode(bytes)
  if (message.apiType !== 0) return null
  const pairs = message.openapiData?.pairs ?? []
  return Object.fromEntries(pairs.map(({ key, value }) => [key, parseValue(value)]))
}

function decode(bytes: unknown): Message {
  try {
    if (Buffer.isBuffer(bytes)) return Request.decode(bytes) as unknown as Message
  } catch {
    // Falls through to the one refusal.
  }
  throw new WireError('INVALID_PARAM', 'requestData is no CommApiData')
}

const parseValue = (value: Uint8Array): unknown => {
  const text = Buffer.from(value).toString()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const encode = (fields: Record<string, unknown>): Buffer =>
  Buffer.from(Response.encode({ errorCode: 0, httpCode: 200, svrkitErrorCode: 0, ...fields }).finish())

export const encodeJson = (json: object): Buffer =>
  encode({ contentType: 'application/json', respData: Buffer.from(JSON.stringify(json)) })

export const encodeBytes = (contentType: string, bytes: Buffer): Buffer =>
  encode({ contentType, respData: bytes })

/** A refusal by the gateway in front of the open API, as -604101 for a missing permission. */
export const encodeGatewayError = (errorCode: number): Buffer => encode({ errorCode })
