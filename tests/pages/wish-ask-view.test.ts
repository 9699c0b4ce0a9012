import {
  draftOf,
  draftOfWish,
  emptyWish,
  formOf,
  missingIn,
  phoneProblem,
  placeWords,
  type WishDraft,
} from '../../src/packages/wishes/ask-view'
import { offers, wish } from './a-wish'

const draft = (more: Partial<WishDraft> = {}): WishDraft => ({ ...emptyWish, text: '路灯坏了', ...more })

describe('the form of a wish', () => {
  it.each([
    [{ text: '' }, '先写或说是什么事'],
    [{ text: '灯' }, '多写几个字'],
    [{}, null],
    [{ text: '', voice: { file: 'phone:v', sec: 8 } }, null],
    [{ villageId: 'n-none' }, '选一下在哪个村'],
    [{ forOther: true }, '先写是帮谁提的'],
    [{ forOther: true, otherName: '石婆婆' }, '选一下怎么答应的'],
    [
      { forOther: true, otherName: '小满', child: true, consent: 'spoken' as const },
      '孩子的事，监护人要先答应',
    ],
    [{ forOther: true, otherName: '小满', child: true, consent: 'guardian' as const }, null],
    [{ phone: '1380000' }, '把号码写对'],
  ])('with %j says %j', (more, words) => {
    expect(missingIn(draft(more), offers)).toBe(words)
  })

  it('asks for a number where none is registered', () => {
    const unknown = { ...offers, mine: { villageId: 'n-v01', phone: null } }
    expect(missingIn(draft(), unknown)).toBe('留一个电话')
    expect(missingIn(draft({ phone: '13800000417' }), unknown)).toBeNull()
    expect(phoneProblem('13800000')).toBe('号码少了 3 位，再看一眼')
    expect(phoneProblem('23800000417')).toBe('号码不对，再看一眼')
  })

  it('takes the caller’s own village, and says a 组 without the village’s name again', () => {
    expect(placeWords(draft(), offers)).toBe('青石桥村')
    expect(placeWords(draft({ teamId: 'n-v01-t4' }), offers)).toBe('青石桥村 四组')
    expect(formOf(draft(), offers)).toMatchObject({ villageId: 'n-v01', phone: null, onBehalf: null })
  })

  it('comes back whole from what was handed in and not taken', () => {
    const whole = draft({
      ...{ forOther: true, otherName: '石婆婆', consent: 'written' as const, villageId: 'n-v01' },
      ...{
        photos: ['phone:a'],
        spot: '渡槽边',
        phone: '13800000417',
        name: '柏青禾',
        privateNote: '腿脚不便',
      },
    })
    expect(draftOf(formOf(whole, offers))).toEqual(whole)
  })

  it('begins an edit with what the server shows, and asks anew how somebody agreed', () => {
    const asker = { name: '石婆婆', filedBy: '柏青禾', childUnder14: false, consent: null }
    const begun = draftOfWish({ ...wish, asker }, offers)
    expect(begun).toMatchObject({ forOther: true, otherName: '石婆婆', consent: null, teamId: 'n-v01-t4' })
    expect(begun.photos).toEqual(['cloud://a'])
    expect(missingIn(begun, offers)).toBe('选一下怎么答应的')
    expect(begun.name).toBe('柏青禾')
    expect(formOf(draftOfWish(wish, offers), offers).name).toBe('谭秀英')
    const nameless = { ...wish, asker: { name: '村民', filedBy: null, childUnder14: false, consent: null } }
    expect(draftOfWish(nameless, offers).name).toBe('')
  })
})
