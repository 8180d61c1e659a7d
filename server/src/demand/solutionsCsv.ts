import type { Solution } from '@arraigo/shared/demand/demand.schema.ts'
import { solutionKindNames, stageNames } from '@arraigo/shared/demand/demandNames.ts'
import { csvTable } from '../exports/csv.ts'

const header = [
  ...['Código comuna', 'Comuna', 'Código campamento', 'Campamento', 'Solución', 'Etapa'],
  ...['Familias', 'Año', 'Fuente', 'Nota'],
]

/** Comes back as it is through the table that is read; comma and point, as every table of Arraigo, with the mark of UTF-8. */
export const solutionsCsv = (solutions: readonly Solution[]): string => csvTable([header, ...solutions.map(cellsOf)])

const cellsOf = (solution: Solution) => [
  ...[solution.comunaCode, solution.comunaName, solution.settlementCode, solution.settlementName],
  ...[solutionKindNames[solution.kind].es, stageNames[solution.stage].es, solution.families, solution.year],
  ...[solution.source, solution.note],
]
