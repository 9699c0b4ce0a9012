import { join } from 'node:path'
import { mainOf, overEntryBudget, overWeappBudgets, sizeLine } from './budgets'
import { builtFiles } from './built-files'
import { earlyPlayers, firstPageFiles, gzipped } from './first-page'
import { compileFaults } from './weapp/compile'
import { configFaults, readApp, subpackageRoots } from './weapp/config'
import { importFaults } from './weapp/imports'

/** One line of the check: its faults, and what else there is to say. */
export interface Finding {
  name: string
  faults: string[]
  note?: string
}

const H5 = join('dist', 'h5')
const WEAPP = join('dist', 'weapp')

function weappFindings(): Finding[] {
  const compiled = compileFaults(WEAPP)
  const roots = subpackageRoots(readApp(WEAPP))
  const files = builtFiles(WEAPP)
  return [
    'unavailable' in compiled
      ? { name: 'wxml and wxss', faults: [], note: `not compiled: ${compiled.unavailable}` }
      : { name: 'wxml and wxss', faults: compiled.faults },
    { name: 'app.json and pages', faults: [...configFaults(WEAPP), ...importFaults(WEAPP)] },
    {
      name: 'weapp budgets',
      faults: overWeappBudgets(files, roots),
      note: sizeLine({ main: mainOf(files, roots), whole: files }),
    },
  ]
}

function h5Findings(): Finding[] {
  const paths = firstPageFiles(H5, readApp(WEAPP).pages[0]!)
  const fetched = gzipped(H5, paths)
  return [
    {
      name: 'H5 entry',
      faults: [...overEntryBudget(fetched), ...earlyPlayers(H5, paths)],
      note: sizeLine({ gzipped: fetched }),
    },
  ]
}

/** What the two built mini programs are checked for; they are built before. */
export const buildFindings = (): Finding[] => [...weappFindings(), ...h5Findings()]
