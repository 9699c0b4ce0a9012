import { NAME, NAME_MOST } from '@domain/names'
import * as z from 'zod/mini'
import type { Role } from './core'

/**
 * What is personal about somebody in a reply. An object that carries a `personId` is about that person, and these of
 * its fields leave a function only as the operation's `sees` says; about themselves everybody sees everything.
 */
export const personalFields = ['name', 'phone', 'residence', 'study', 'bound', 'consents'] as const
export type PersonalField = (typeof personalFields)[number]

/** `masked`: 谭**, 138****0417, the province and city alone. Not listed: null. */
export type Sight = 'shown' | 'masked'
export type Sees = { readonly [F in PersonalField]?: { readonly [R in Role]?: Sight } }

/** A GB/T 2260 code of a province, city or district. */
export const DivisionCode = z.string().check(z.regex(/^\d{6}$/))

/** Where somebody lives, as finely as it is kept: `{ code: '440305', name: '广东省 深圳市 南山区' }`. */
export const Residence = z.object({ code: DivisionCode, name: z.string() })
export type Residence = z.infer<typeof Residence>

/** 两委和机关 / 村里 / 青年: separate training for each (FIELD row 22). */
export const Cohort = z.enum(['office', 'village', 'young'])
export type Cohort = z.infer<typeof Cohort>

/** 组织关系转出 / 去世 / 其他. */
export const LeaveReason = z.enum(['movedOut', 'deceased', 'other'])
export type LeaveReason = z.infer<typeof LeaveReason>

export const PersonName = z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MOST), z.regex(NAME))

/** What somebody agrees to apart from the notice itself; refusing either costs no study (DESIGN §11). */
export const ConsentKind = z.enum(['residence', 'reminders'])
export type ConsentKind = z.infer<typeof ConsentKind>
