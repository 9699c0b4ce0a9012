import { execFileSync } from 'node:child_process'

// A fixed date keeps the printed pages byte-equal between two runs.
const env = { ...process.env, SOURCE_DATE_EPOCH: '1796860800' }

/** Draws an SVG as a PNG of that width. */
export const drawPng = (svg: string, widthPx: number, file: string): void => {
  execFileSync('rsvg-convert', ['-w', `${widthPx}`, '-o', file], { input: svg, env })
}

/** As drawPng, with a palette: a line drawing in six colours needs no more, and any phone opens it. */
export const drawSmallPng = (svg: string, widthPx: number, file: string): void => {
  const png = execFileSync('rsvg-convert', ['-w', `${widthPx}`], { input: svg, env, maxBuffer: 64e6 })
  const palette = 'split[a][b];[a]palettegen=max_colors=48[p];[b][p]paletteuse=dither=none'
  const flags = [
    '-v',
    'error',
    '-y',
    '-f',
    'png_pipe',
    '-i',
    '-',
    '-vf',
    palette,
    '-compression_level',
    '100',
  ]
  execFileSync('ffmpeg', [...flags, '-fflags', '+bitexact', '-update', '1', '-frames:v', '1', file], {
    input: png,
  })
}

export const drawPdf = (svg: string, file: string): void => {
  execFileSync('rsvg-convert', ['-f', 'pdf', '-o', file], { input: svg, env })
}
