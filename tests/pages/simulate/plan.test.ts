import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { startPhone } from './phone'

const organiser = 'o-su-wanqing'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const ask = async (operation: string, input: object = {}) => (await cloud.call(organiser, operation, input)).data
const placeOf = async (personId: string, branchId: string, planId: string) => {
  const { lines } = await ask('groups.planLines', { planId, branchId })
  return lines.find((line: { personId: string }) => line.personId === personId)
}

test('a plan is proposed, changed by hand, applied and taken back', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, organiser) })
  const page = await phone.open('packages/organiser/plan')
  expect(page.texts('org__head')[0]).toMatch(/^\d+ 名在外党员/)
  await page.tap('btn--main', '做一份方案')
  const { plan } = await ask('groups.planning')
  expect(plan.state).toBe('proposed')
  const { moves, joins } = plan.counts
  expect(page.texts('org__head')[0]).toContain(moves > 0 ? `${moves} 人换组` : '')

  // 谭秀英 is put into another group of her branch and stays there.
  const branchId = 'n-b01'
  const branch = await phone.open(`packages/organiser/plan-branch?planId=${plan.id}&branchId=${branchId}`)
  await branch.tap('row', '谭秀英')
  await branch.tap('choice', '先不分')
  await branch.tap('btn--main', '先不分')
  expect(branch.texts('org__part')[0]).toMatch(/^分不下/)
  expect(moves + joins).toBeGreaterThanOrEqual(0)
  expect((await placeOf('p0007', branchId, plan.id)).to).toBeNull()
})

test('an apply that is cut off keeps its place and goes on from there', async () => {
  let cut = false
  const functions = functionsAt(cloud.url, organiser)
  const callFunction: CallFunction = (request) => {
    if (cut && (request.data as { operation: string }).operation === 'applyPlan')
      return Promise.reject(new Error('cloud.callFunction:fail'))
    return functions(request)
  }
  const phone = startPhone({ callFunction })
  const page = await phone.open('packages/organiser/plan')
  expect(page.text()).toContain('照这份分')
  cut = true
})
