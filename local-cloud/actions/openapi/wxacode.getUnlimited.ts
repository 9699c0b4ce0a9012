import { toBuffer } from 'qrcode'
import { limits } from '../../limits'
import { type OpenApi, WeChatError } from './open-api'
import { publishedPageProblem } from './published-page'

const SCENE = new RegExp(`^[0-9A-Za-z!#$&'()*+,/:;=?@\\-._~]{1,${limits.wxacodeSceneChars}}$`)

/** A real picture: an ordinary QR of the page and scene, where WeChat would draw its round code. */
export const getUnlimited: OpenApi = async (data, { wechat }) => {
  const { scene, page = '', width = 430, check_path = true } = data
  if (typeof scene !== 'string' || !SCENE.test(scene))
    throw new WeChatError(40169, 'invalid length for scene, or the data is not json string')
  if (typeof page !== 'string' || page.includes('?')) throw new WeChatError(41030, 'invalid page: no query')
  if (typeof width !== 'number' || width < 280 || width > 1_280)
    throw new WeChatError(40097, 'invalid args: width 280 to 1280')
  const problem = page === '' || check_path === false ? null : publishedPageProblem(page, wechat.pages)
  if (problem) throw new WeChatError(41030, problem)
  const bytes = await toBuffer(`${page}?scene=${encodeURIComponent(scene)}`, { width, type: 'png' })
  return { contentType: 'image/png', bytes }
}
