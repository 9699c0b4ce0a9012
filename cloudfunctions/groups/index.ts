import { groups } from '@contract/groups'
import { serve } from '../shared/serve'
import { addGroup } from './handlers/addGroup'
import { applyPlan } from './handlers/applyPlan'
import { askCallback } from './handlers/askCallback'
import { changeGroup } from './handlers/changeGroup'
import { desk } from './handlers/desk'
import { divisions } from './handlers/divisions'
import { doneCallback } from './handlers/doneCallback'
import { editLine } from './handlers/editLine'
import { mine } from './handlers/mine'
import { planLines } from './handlers/planLines'
import { planning } from './handlers/planning'
import { preparePlan, proposePlan } from './handlers/proposePlan'
import { setCallTime } from './handlers/setCallTime'
import { setResidence } from './handlers/setResidence'
import { undoPlan } from './handlers/undoPlan'
import { forgetPlans } from './jobs/forgetPlans'
import { goOn } from './jobs/goOn'
import { groupsRepo } from './repo'

export const main = serve(groups, {
  repo: groupsRepo,
  handlers: {
    divisions,
    setResidence,
    desk,
    setCallTime,
    mine,
    askCallback,
    doneCallback,
    addGroup,
    changeGroup,
    planning,
    proposePlan,
    planLines,
    editLine,
    applyPlan,
    undoPlan,
  },
  prepare: { proposePlan: preparePlan },
  sealed: ['setResidence'],
  jobs: { goOn, forgetPlans },
})
