import type { OpenApi } from './open-api'
import { getPhoneNumber } from './phonenumber.getPhoneNumber'
import { mediaCheckAsync } from './security.mediaCheckAsync'
import { msgSecCheck } from './security.msgSecCheck'
import { send } from './subscribeMessage.send'
import { getUnlimited } from './wxacode.getUnlimited'

export const openApis: Record<string, OpenApi> = {
  'subscribeMessage.send': send,
  'security.msgSecCheck': msgSecCheck,
  'security.mediaCheckAsync': mediaCheckAsync,
  'wxacode.getUnlimited': getUnlimited,
  'phonenumber.getPhoneNumber': getPhoneNumber,
}
