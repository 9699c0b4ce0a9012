/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** The part of the package that makes a code and draws nothing. */
declare module 'qrcode/lib/core/qrcode' {
  export function create(
    segments: { data: Uint8Array; mode: 'byte' }[],
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { modules: { size: number; get: (row: number, column: number) => number } }
}
