/** What the page of one WeChat user sends and gets, as `wx.cloud.callFunction` has it. */
export type CallFunction = (request: { name: string; data: unknown }) => Promise<{ result: unknown }>

/** The functions of a running local cloud, called from a phone: no answer is a rejection, as in WeChat. */
export const functionsAt =
  (url: string, openid: string): CallFunction =>
  async ({ name, data }) => {
    const answer = await fetch(`${url}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': openid, 'x-phone': '1' },
      body: JSON.stringify(data),
    })
    if (!answer.ok) throw new Error(`cloud.callFunction:fail ${await answer.text()}`)
    return { result: await answer.json() }
  }
