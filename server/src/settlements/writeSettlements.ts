import type {
  BulkEdit,
  BulkEdited,
  NewSettlement,
  Settlement,
  SettlementEdit,
  SettlementRestore,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'

/**
 * What people write of settlements, in the caller's transaction: it all holds or none of it. Each throws a Problem with
 * every issue at once: 404, 412 with what is there now, 422.
 */

/** The settlement and the version that its sender knows. */
export interface Known {
  id: number
  version: number
}

export declare function createSettlement(tx: Tx, actor: string, settlement: NewSettlement): Promise<Settlement>
export declare function editSettlement(tx: Tx, actor: string, known: Known, edit: SettlementEdit): Promise<Settlement>
export declare function editSettlements(tx: Tx, actor: string, edit: BulkEdit): Promise<BulkEdited>
/** Closes it as removed; it stays in the items and in the history, and can be restored. */
export declare function removeSettlement(tx: Tx, actor: string, known: Known, changeNote?: string): Promise<Settlement>
export declare function restoreSettlement(
  tx: Tx,
  actor: string,
  known: Known,
  restore: SettlementRestore,
): Promise<Settlement>
