import type { Job } from '../../shared/handler'
import { importJobsRepo } from '../imports/repo'
import { exportJobsRepo } from '../repo'
import { NEVER } from '../rules/progress'

/** Deletes the uploaded sheets and their rows; one that nobody applied in time is dropped with them. */
export const forgetImports: Job = async ({ db, now }) => {
  const repo = importJobsRepo(db)
  const outlived = await repo.outlived(now)
  for (const { _id, file } of outlived) {
    await repo.removeSlices(_id)
    if (file !== '') await repo.deleteFiles([file])
    await repo.transact(async (inside) => {
      const record = await inside.import(_id)
      if (!record || record.state === 'applying') return
      const left = record.state === 'checking' || record.state === 'checked'
      await inside.putImport({
        ...record,
        file: '',
        forgetAt: NEVER,
        state: left ? 'dropped' : record.state,
      })
    })
  }
  return { forgotten: outlived.length }
}

/** Deletes exported files; who exported what stays. */
export const forgetExports: Job = async ({ db, now }) => {
  const repo = exportJobsRepo(db)
  const outlived = await repo.outlived(now)
  await repo.deleteFiles(outlived.map(({ file }) => file))
  for (const { _id } of outlived) await repo.forgotten(_id, now)
  return { forgotten: outlived.length }
}
