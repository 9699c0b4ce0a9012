/** Where Debian and Ubuntu keep what a Chromium may miss. */
const packages: Record<string, string> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libsoftokn3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
  'libgcc_s.so.1': 'libgcc-s1',
}

/**
 * What to tell when a browser did not start for want of a shared library; null when it was something else.
 * @example missingLibrary('…shared libraries: libnss3.so: cannot open…') // 'libnss3.so is missing: apt-get install libnss3'
 */
export const missingLibrary = (failure: string): string | null => {
  const name = /shared libraries: ([^:\s]+):/.exec(failure)?.[1]
  if (!name) return null
  const known = packages[name]
  const how = known ? `apt-get install ${known}` : `install the package that holds ${name}, or a chromium`
  return `${name} is missing: ${how}`
}
