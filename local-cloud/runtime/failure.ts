/** Why a function gave no answer, with the number that wx.cloud.callFunction shows for it. */
const numbers = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  EXCEED_MAX_PAYLOAD_SIZE: -501000,
  EXCEED_MAX_RESPONSE_SIZE: -501000,
} as const

export type FailureCode = keyof typeof numbers

export class FunctionFailure extends Error {
  constructor(
    readonly code: FailureCode | string,
    message: string,
    readonly errCode: number = numbers[code as FailureCode] ?? -501001,
  ) {
    super(message)
  }
}

/** As the mini program's `wx.cloud.callFunction` rejects. */
export const clientError = (failure: FunctionFailure) => ({
  errCode: failure.errCode,
  errMsg: `cloud.callFunction:fail Error: errCode: ${failure.errCode}  | errMsg: ${failure.message}`,
  code: failure.code,
})
