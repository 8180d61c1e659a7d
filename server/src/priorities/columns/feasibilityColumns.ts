import type { UnitCostRow } from '../rankingInputs.queries.ts'
import { type Cell, type Figure, type MadeColumn, makeColumn, sourcesOfFigures, unknown } from './column.ts'
import { figuresOf, type Known } from './recordColumns.ts'

const kinds = ['serviu', 'municipal', 'state', 'community', 'mixed', 'private']
const readinessCode = (tenure: string) => `tenure-readiness-${tenure}`

/** How far the tenure of the land eases an intervention, 0 to 1. */
export function tenureColumn(known: Known): MadeColumn {
  const figures = figuresOf(known, kinds.map(readinessCode))
  const cells = known.rows.map(({ tenure }): Cell => {
    const value = known.figures.get(readinessCode(tenure))?.value ?? null
    return value === null ? unknown('value-tenure-unknown') : { value }
  })
  return makeColumn({ key: 'tenure-readiness', cells, sources: sourcesOfFigures(figures), figures })
}

/** UF per family of the strategy, whatever the number of families; where none is decided, the middle of all there are. */
export function costColumn({ rows }: Known, costs: readonly UnitCostRow[]): MadeColumn {
  const urbanisation = costs.find((cost) => cost.package === 'urbanisation')
  const relocation = costs.find((cost) => cost.package === 'relocation')
  const cells = rows.map(({ strategy }): Cell => {
    if (strategy === 'relocation') return costCell(relocation)
    if (strategy === 'in-place') return costCell(urbanisation)
    if (urbanisation === undefined || relocation === undefined) return unknown('value-cost-missing')
    return {
      value: (urbanisation.costUf + relocation.costUf) / 2,
      low: Math.min(urbanisation.lowUf, relocation.lowUf),
      high: Math.max(urbanisation.highUf, relocation.highUf),
      note: { code: 'value-strategy-open' },
    }
  })
  const figures = [urbanisation, relocation].flatMap((cost) => (cost === undefined ? [] : figuresOfCost(cost)))
  return makeColumn({ key: 'cost-per-family', cells, sources: sourcesOfFigures(figures), figures })
}

const costCell = (cost: UnitCostRow | undefined): Cell =>
  cost === undefined ? unknown('value-cost-missing') : { value: cost.costUf, low: cost.lowUf, high: cost.highUf }

function figuresOfCost({ package: name, costUf, lowUf, highUf, ...dated }: UnitCostRow): Figure[] {
  const figure = (code: string, value: number): Figure => ({ code, value, unit: 'UF', ...dated })
  return [
    figure(`unit-cost-${name}`, costUf),
    figure(`unit-cost-${name}-low`, lowUf),
    figure(`unit-cost-${name}-high`, highUf),
  ]
}
