import type { Action } from '../../wire'
import { abortTransaction } from './abortTransaction'
import { addCollection } from './addCollection'
import { aggregateDocuments } from './aggregateDocuments'
import { calculateDocument } from './calculateDocument'
import { commitTransaction } from './commitTransaction'
import { getDocument } from './getDocument'
import { insertDocument } from './insertDocument'
import { modifyAndReturnDoc } from './modifyAndReturnDoc'
import { modifyDocument } from './modifyDocument'
import { removeDocument } from './removeDocument'
import { startTransaction } from './startTransaction'

const actions = {
  abortTransaction,
  addCollection,
  aggregateDocuments,
  calculateDocument,
  commitTransaction,
  getDocument,
  insertDocument,
  modifyAndReturnDoc,
  modifyDocument,
  removeDocument,
  startTransaction,
}

/** By their names on the wire. */
export const databaseActions: Record<string, Action> = Object.fromEntries(
  Object.entries(actions).map(([name, action]) => [`database.${name}`, action]),
)
