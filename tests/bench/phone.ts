import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PhoneFigure } from '../pages/simulate/figures'
import { kb, type Table } from './figures'

/** What the built mini program costs a phone, measured where its renderer runs: in the simulator's own test. */
export async function phone(): Promise<Table> {
  const file = join(mkdtempSync(join(tmpdir(), 'wuchang-phone-')), 'figures.json')
  const jest = ['node_modules/jest/bin/jest.js', 'tests/pages/simulate/figures.test.ts']
  const { status, stderr } = spawnSync(process.execPath, jest, {
    env: { ...process.env, PHONE_FIGURES: file },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const figures: PhoneFigure[] = JSON.parse(readFileSync(file, 'utf8'))
  return {
    title: 'The phone (the built mini program in WeChat’s renderer; exact)',
    columns: ['what a person does', 'calls', 'setData', 'bytes set'],
    rows: figures.map(({ action, calls, setData, bytes }) => [action, calls, setData, kb(bytes)]),
  }
}
