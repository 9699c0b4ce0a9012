import { roster } from '@contract/roster'
import { serve } from '../shared/serve'
import { addBranches } from './handlers/addBranches'
import { amend } from './handlers/amend'
import { applyImport } from './handlers/applyImport'
import { branch } from './handlers/branch'
import { dropImport } from './handlers/dropImport'
import { exportMine, prepareExportMine } from './handlers/exportMine'
import { exportRoster, prepareExportRoster } from './handlers/exportRoster'
import { importRows } from './handlers/importRows'
import { member } from './handlers/member'
import { overview } from './handlers/overview'
import { phoneOf } from './handlers/phoneOf'
import { prepareStartImport, startImport } from './handlers/startImport'
import { prepareStepImport, stepImport } from './handlers/stepImport'
import { forgetExports, forgetImports } from './jobs/forget'
import { goOn } from './jobs/goOn'
import { rosterRepo } from './repo'

export const main = serve(roster, {
  repo: rosterRepo,
  handlers: {
    overview,
    branch,
    member,
    phoneOf,
    amend,
    addBranches,
    startImport,
    stepImport,
    importRows,
    applyImport,
    dropImport,
    exportRoster,
    exportMine,
  },
  prepare: {
    startImport: prepareStartImport,
    stepImport: prepareStepImport,
    exportRoster: prepareExportRoster,
    exportMine: prepareExportMine,
  },
  jobs: { goOn, forgetImports, forgetExports },
})
