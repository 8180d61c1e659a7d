import type { Strategy } from '../catalogue.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'

type Place = 'Valparaíso' | 'Viña del Mar'
type Row = [
  name: string,
  comuna: Place,
  families: number | null,
  doubledUp: number | null,
  score: number | null,
  strategy: Strategy | null,
  movedShare: number | null,
  slopeDeg: number | null,
  lacksWater: number | null,
]

const rows: Row[] = [
  ['Manuel Bustos', 'Viña del Mar', 60, 12, 80, 'in-place', 0, 18, 1],
  ['Felipe Camiroaga', 'Viña del Mar', 38, 0, 70, 'relocation', 1, 27, 1],
  ['Parcela 11', 'Viña del Mar', 8, null, 65, 'relocation', 1, 22, 1],
  ['Las Palmas', 'Viña del Mar', 14, null, 62, 'relocation', 1, 21, 1],
  ['Vista Hermosa', 'Valparaíso', 30, 0, 75, 'partial', 0.4, 12, 0.5],
  ['Pampa Ilusión', 'Valparaíso', 20, 0, 55, 'in-place', 0, 4, 1],
  ['La Isla', 'Valparaíso', null, null, 58, 'in-place', 0, 6, 1],
  ['Violeta Parra', 'Valparaíso', 25, 0, 40, null, null, null, 0],
]

export function sampleSettlements(): PlanInputs['settlements'] {
  const column = <T>(value: (row: Row, at: number) => T): T[] => rows.map(value)
  return {
    ids: column((_, at) => at + 1),
    versions: column(() => 1),
    codes: column(([, comuna], at) => `${comunaCode(comuna)}00${at + 1}`),
    names: column(([name]) => name),
    comunaCodes: column(([, comuna]) => comunaCode(comuna)),
    comunaNames: column(([, comuna]) => comuna),
    longitudes: column((_, at) => -71.52 - 0.005 * at),
    latitudes: column((_, at) => -33.01 - 0.01 * at),
    areaM2: column(([, , families]) => (families === null ? null : families * 180)),
    households: column(([, , families]) => families),
    families: column(([, , families]) => families),
    doubledUp: column(([, , , doubledUp]) => doubledUp),
    scores: column(([, , , , score]) => score),
    completeness: column(() => 1),
    leftOut: column(() => null),
    slopeDeg: column(([, , , , , , , slopeDeg]) => slopeDeg),
    householdsPerHa: column(() => 55),
    distanceToStreetM: column((_, at) => 40 * at),
    strategies: column(([, , , , , strategy, movedShare]) => ({
      strategy,
      reason: { code: strategy === null ? 'sample-unknown' : 'sample-known' },
      decidedBy: 'rule',
      rule: strategy,
      movedShare,
    })),
    lacks: {
      'infrastructure:water': column(([, , , , , , , , lacksWater]) => lacksWater),
      'infrastructure:sewerage': column(() => 1),
      'infrastructure:paving': column(() => 1),
      tenure: column(() => null),
    },
  }
}

const comunaCode = (comuna: Place): string => (comuna === 'Valparaíso' ? '05101' : '05109')
