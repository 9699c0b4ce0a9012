import { seen } from './seen'
import type { Shot } from './shots'
import { appPath } from './world'

const at = (scale: string) => appPath('o-tian-jiawang', scale, 'packages/figures/export?placeId=n-b01')

/** The figures of a branch as a file: what will be in it, and when it is there. */
export const figuresExportShots: Shot[] = [
  { name: 'figures-export', title: '导出成表：表里有什么、拿去做什么', path: at, until: '做一份表' },
  {
    name: 'figures-export-ready',
    title: '表做好了，留一天',
    path: at,
    until: '打开这份表',
    prepare: async (page) => {
      await page.getByRole('button', { name: '做一份表' }).click()
      await seen(page, '表做好了')
    },
  },
]
