import { onShell } from '../shell'
import type { OnTypeScale, TypeScaleNow } from './types'

let factor = Number(new URLSearchParams(window.location.search).get('scale') ?? 1)

onShell('scale', (message) => {
  factor = Number(message.factor)
})

export const typeScaleNow: TypeScaleNow = () => factor

export const onTypeScale: OnTypeScale = (told) => onShell('scale', told)
