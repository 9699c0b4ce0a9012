import type { Lesson } from '../lesson'
import { antiFraud } from './anti-fraud'
import { camelliaFruit } from './camellia-fruit'
import { courtyardMeeting } from './courtyard-meeting'
import { gasPoisoning } from './gas-poisoning'
import { homeVisit } from './home-visit'
import { kitchenFire } from './kitchen-fire'
import { landLease } from './land-lease'
import { medicalInsurance } from './medical-insurance'
import { memberRights } from './member-rights'
import { orangePruning } from './orange-pruning'
import { powerList } from './power-list'
import { studyMethod } from './study-method'
import { villageAccounts } from './village-accounts'

/** In the order of the categories: 理论 政策 党性 廉政 技能. */
export const lessons: readonly Lesson[] = [
  studyMethod,
  memberRights,
  landLease,
  medicalInsurance,
  antiFraud,
  courtyardMeeting,
  homeVisit,
  powerList,
  villageAccounts,
  orangePruning,
  kitchenFire,
  camelliaFruit,
  gasPoisoning,
]
