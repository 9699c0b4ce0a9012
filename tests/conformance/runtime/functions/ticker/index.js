// Remembers what the timer and WeChat's pushes brought, and tells it to whoever calls.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true })

const runs = []

exports.main = async (event) => {
  if (event.operation === 'runs') return runs
  const { OPENID = null, SOURCE = null } = cloud.getWXContext()
  runs.push({
    event,
    openid: OPENID,
    source: SOURCE,
    trigger: process.env.TRIGGER_SRC ?? null,
    now: Date.now(),
  })
  return { runs: runs.length }
}
