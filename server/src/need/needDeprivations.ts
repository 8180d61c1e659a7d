import { deprivationsOf, sumDeprivations } from '@arraigo/shared/need/deprivations.ts'
import type { NeedDeprivations } from '@arraigo/shared/need/need.schema.ts'
import type { Db } from '../platform/database.ts'
import { comunaNameRows, settlementRows } from './need.queries.ts'

/** Deprivations of the settlements of a region or comuna (null: all), and families by comuna. */
export async function needDeprivations(db: Db, place: string | null): Promise<NeedDeprivations> {
  const [rows, names] = await Promise.all([settlementRows(db, place), comunaNameRows(db, place)])
  const nameOf = new Map(names.map(({ code, name }) => [code, name]))
  const settlements = rows.map((row) => ({ ...row, deprivations: deprivationsOf(row) }))
  const located = settlements.filter(({ comunaCode }) => comunaCode !== null)
  const byComuna = Map.groupBy(located, ({ comunaCode }) => comunaCode!)
  return {
    settlements: settlements.map(({ id, name, comunaCode, families, deprivations }) => ({
      ...{ id, name, comunaCode, families },
      ...deprivations,
    })),
    comunas: [...byComuna]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, ofComuna]) => ({ code, name: nameOf.get(code) ?? null, ...sumDeprivations(ofComuna) })),
    total: sumDeprivations(settlements),
    definition: { code: 'need-deprivations-definition' },
  }
}
