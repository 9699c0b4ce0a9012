import { account } from '../../account'
import { type OpenApi, WeChatError } from './open-api'

/** Trades the phone button's code for the number: once, within five minutes. */
export const getPhoneNumber: OpenApi = async (data, { wechat, clock }) => {
  const number = wechat.phoneCodes.redeem(String(data.code ?? ''))
  if (number === null) throw new WeChatError(40029, 'invalid code')
  const watermark = { timestamp: Math.floor(clock.now().getTime() / 1_000), appid: account.appid }
  const phone_info = { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark }
  return { json: { errcode: 0, errmsg: 'ok', phone_info } }
}
