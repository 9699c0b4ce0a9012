import type { ErrorCode } from './failures'

/** What went wrong and what to do, in the words of the village: a code without words does not compile. */
export const errorCopy: Record<ErrorCode, string> = {
  InvalidInput: '有个地方填得不对，再看一眼',
  UnknownOperation: '手机上的版本旧了，关掉小程序再打开一次',
  Forbidden: '这件事您这里办不了，找村支书问一声',
  KeyReused: '这一条和刚才交的不一样，退出来重新填一次',
  Busy: '这会儿人多，过一分钟再试',
  Internal: '镇里的系统出了点毛病，过一会儿再试',
  NotBound: '还没对上您的名字，找村支书登记一下',
  AlreadySetUp: '镇里已经设好了，不用再设',
  WrongSecret: '口令不对，再核对一遍',
  NoSuchLesson: '这一课撤下了，看看别的课',
  NoSeason: '现在不在学习期，开学了再来',
  NoSuchPlayback: '这一段隔得太久，镇里的系统认不出来了',
  Offline: '现在没有网，连上再试',
  Timeout: '等了一阵没有回音，再试一次',
  Unreachable: '连不上镇里的系统，过一会儿再试',
  BadReply: '手机上的版本旧了，关掉小程序再打开一次',
}
