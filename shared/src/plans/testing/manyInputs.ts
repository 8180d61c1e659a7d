import type { PlanInputs } from '../planInputs.schema.ts'
import { sampleInputs } from './planSample.ts'

/** The sample's settlements and sites again and again, on a grid of comunas; every site is near a third of the settlements. */
export function manyInputs(settlements: number, sites: number): PlanInputs {
  const inputs = sampleInputs()
  const rows = Array.from({ length: settlements }, (_, row) => row)
  const repeat = <T>(column: readonly T[]): T[] => rows.map((row) => column[row % column.length] as T)
  const { lacks, ...columns } = inputs.settlements
  const repeated = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, repeat<unknown>(column)]),
  ) as Omit<PlanInputs['settlements'], 'lacks'>
  return {
    ...inputs,
    settlements: {
      ...repeated,
      ids: rows.map((row) => row + 1),
      families: rows.map((row) => 5 + ((row * 37) % 90)),
      scores: rows.map((row) => (row * 29) % 101),
      comunaCodes: rows.map((row) => `0${5 + (row % 3)}1${String(row % 40).padStart(2, '0')}`),
      lacks: Object.fromEntries(Object.entries(lacks).map(([gap, column]) => [gap, repeat(column)])),
    },
    sites: Array.from({ length: sites }, (_, site) => ({
      ...(inputs.sites[site % inputs.sites.length] as PlanInputs['sites'][number]),
      id: site + 1,
      capacityFamilies: 40 + ((site * 53) % 400),
    })),
    distances: rows.flatMap((row) =>
      Array.from({ length: sites }, (_, site) => site)
        .filter((site) => (row + site) % 3 === 0)
        .map((site) => ({ row, site, km: ((row * 7 + site * 13) % 140) / 10, isStraight: false })),
    ),
  }
}
