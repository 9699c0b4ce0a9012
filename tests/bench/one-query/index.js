// The smallest function there can be: one query, nothing of ours around it.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true })

exports.main = async () => {
  const { data } = await cloud.database().collection('nodes').doc('root').get()
  return data.name
}
