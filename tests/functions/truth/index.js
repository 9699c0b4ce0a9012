// Reads and writes the database behind the product's back: what tests compare replies with.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true })
const db = cloud.database({ throwOnNotFound: false })

const PAGE = 1_000

async function find({ collection, where }) {
  const found = []
  for (;;) {
    const query = db.collection(collection).where(where).orderBy('_id', 'asc')
    const { data } = await query.skip(found.length).limit(PAGE).get()
    found.push(...data)
    if (data.length < PAGE) return found
  }
}

const count = async ({ collection, where }) => (await db.collection(collection).where(where).count()).total

const revived = (value) =>
  JSON.parse(JSON.stringify(value), (_, each) =>
    each && typeof each === 'object' && '$date' in each ? new Date(each.$date) : each,
  )

async function put({ collection, documents }) {
  for (const { _id, ...data } of revived(documents)) await db.collection(collection).doc(_id).set({ data })
  return documents.length
}

exports.main = async ({ operation, input }) => ({ data: await { find, count, put }[operation](input) })
