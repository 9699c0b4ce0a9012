import { spawnSync } from 'node:child_process'

const debianPackage = {
  ffmpeg: 'ffmpeg',
  ffprobe: 'ffmpeg',
  'espeak-ng': 'espeak-ng',
  'rsvg-convert': 'librsvg2-bin',
}

const fontPackage = { 'Noto Sans CJK SC': 'fonts-noto-cjk', 'Droid Sans Fallback': 'fonts-droid-fallback' }

/** One sentence naming what is missing and how to get it; null when all is there. */
export const missingTools = (): string | null => {
  const missing = Object.entries(debianPackage).filter(
    ([program]) => spawnSync(program, ['--help']).error !== undefined,
  )
  const packages = new Set(missing.map(([, name]) => name))
  for (const [family, name] of Object.entries(fontPackage)) {
    if (!spawnSync('fc-list', [`:family=${family}`], { encoding: 'utf8' }).stdout) packages.add(name)
  }
  return packages.size === 0
    ? null
    : `To make the media, install ${[...packages].join(', ')} first: apt-get install ${[...packages].join(' ')}`
}
