import type { Rgb } from './srgb'

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const matrices = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const
export type Sight = keyof typeof matrices
export const sights = Object.keys(matrices) as Sight[]

/** A colour as somebody with this sight sees it. */
export const seenWith = (sight: Sight, colour: Rgb): Rgb => {
  const m = matrices[sight]
  const row = (i: number) =>
    Math.min(1, Math.max(0, m[i]! * colour[0] + m[i + 1]! * colour[1] + m[i + 2]! * colour[2]))
  return [row(0), row(3), row(6)]
}
