import type { ComparedSide, ComparisonKind } from '@arraigo/shared/comparison/comparison.schema.ts'
import { companions } from '@arraigo/shared/comparison/fieldChanges.ts'
import { allColumns, takenAttributes } from '@arraigo/shared/comparison/takenAttributes.ts'
import type { Settlement, SettlementAttributes, SettlementEdit } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Tx } from '../platform/database.ts'
import { mergeSettlements } from '../settlements/mergeSettlements.ts'
import { createSettlement, editSettlement } from '../settlements/writeSettlements.ts'
import { keepDescent, type Snapshot } from './comparison.queries.ts'

/** A row of the comparison as it is taken over: what is here and what the dataset says, either of which may not be. */
export interface ChosenRow {
  key: string
  kind: ComparisonKind
  /** Of the settlement, as its sender knows it. */
  version: number | null
  now: ComparedSide | null
  said: Snapshot | null
  /** Columns that differ. */
  changes: readonly string[]
  hasOtherShape: boolean
  /** The settlement here of which the dataset has made this one a part. */
  splitFrom: ComparedSide | null
  /** The row of which the dataset has made this settlement a part. */
  mergesInto: ChosenRow | null
}

export type Closing = Pick<Partial<SettlementAttributes>, 'closedReason' | 'closedOn'>

/** Writes what the row says as the settlement's next version; null where there is nothing to take. */
export function takeRow(tx: Tx, actor: string, row: ChosenRow, closing: Closing): Promise<Settlement | null> {
  if (row.said === null) return closeMissing(tx, actor, row, closing)
  return row.now === null ? create(tx, actor, row, row.said) : change(tx, actor, row, row.now, row.said)
}

const noteOf = ({ datasetName }: Snapshot) => `comparación: ${datasetName}`.slice(0, 500)

async function create(tx: Tx, actor: string, row: ChosenRow, said: Snapshot): Promise<Settlement> {
  const {
    closedReason: _,
    closedOn: __,
    ...attributes
  } = takenAttributes(said.fields, allColumns(said.fields), said.datasetName)
  const shape = said.boundary === null ? {} : { boundary: said.boundary, ...boundarySource(said) }
  const { source, sourceId, datasetId } = said
  const settlement = {
    name: sourceId,
    ...attributes,
    ...shape,
    ...(attributes.status === 'closed' ? { status: 'identified' as const } : {}),
    changeNote: noteOf(said),
  }
  const made = await createSettlement(tx, actor, settlement, { source, sourceId, datasetId })
  if (row.splitFrom !== null) await keepDescent(tx, row.splitFrom, made.id, actor)
  return made
}

function closeMissing(
  tx: Tx,
  actor: string,
  { now, version }: ChosenRow,
  closing: Closing,
): Promise<Settlement | null> {
  if (now === null) return Promise.resolve(null)
  const edit: SettlementEdit = { status: 'closed', ...closing, changeNote: 'comparación: no está en la otra fuente' }
  return editSettlement(tx, actor, { id: now.id, version: version ?? now.version ?? 0 }, edit)
}

function change(tx: Tx, actor: string, row: ChosenRow, now: ComparedSide, said: Snapshot): Promise<Settlement | null> {
  const taken = takenAttributes(said.fields, row.changes, said.datasetName)
  const edit: SettlementEdit = row.kind === 'closed' ? { ...taken, status: openStatus(said) } : taken
  if (row.hasOtherShape && said.boundary !== null)
    Object.assign(edit, { boundary: said.boundary, ...boundarySource(said) })
  if (Object.keys(edit).length === 0) return Promise.resolve(null)
  const known = { id: now.id, version: row.version ?? now.version ?? 0 }
  return editSettlement(tx, actor, known, { ...edit, changeNote: noteOf(said) })
}

/** Makes settlements one, as the dataset has them. */
export function takeMerge(tx: Tx, actor: string, host: ChosenRow, parts: readonly ChosenRow[]): Promise<Settlement> {
  const { now, said } = host
  if (now === null || said === null) throw new Error(`${host.key} is no pair into which others could merge`)
  return mergeSettlements(tx, actor, {
    into: now.id,
    parts: [host, ...parts].flatMap(({ now, version }) =>
      now === null ? [] : [{ id: now.id, version: version ?? 0 }],
    ),
    // Counts are added where nothing is said of them; the dataset may know those of the whole.
    attributes: takenAttributes(said.fields, [...host.changes, ...Object.keys(companions)], said.datasetName),
    ...(said.boundary === null ? {} : { boundary: said.boundary }),
    changeNote: noteOf(said),
  })
}

/** The dataset has it: it is there again. */
const openStatus = ({ fields }: Snapshot): SettlementAttributes['status'] =>
  fields.status === 'in-catastro' || fields.status === 'in-intervention' ? fields.status : 'identified'

const boundarySource = ({ fields, datasetName }: Snapshot): SettlementEdit => ({
  boundarySource: typeof fields.boundary_source === 'string' ? fields.boundary_source : datasetName.slice(0, 200),
  boundaryDate: typeof fields.boundary_date === 'string' ? fields.boundary_date : null,
})
