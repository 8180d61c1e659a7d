import { CENSUS, type ComunaFact } from './places.ts'
import { between, randomFrom } from './random.ts'
import type { TerritoryRow } from './rows.ts'

interface IndicatorRule {
  code: string
  name: string
  unit: string
  low: number
  high: number
  /** Share of comunas for which nothing was published. */
  unknownShare: number
}

/** Invented figures in the range of published ones; their names say so. */
const invented: IndicatorRule[] = [
  {
    code: 'demo-green-area',
    name: 'Superficie de áreas verdes por habitante (demostración)',
    unit: 'm²/hab',
    low: 1.8,
    high: 9.5,
    unknownShare: 0.1,
  },
  {
    code: 'demo-poverty',
    name: 'Pobreza por ingresos (demostración)',
    unit: '%',
    low: 3.5,
    high: 12.5,
    unknownShare: 0.07,
  },
  {
    code: 'demo-overcrowding',
    name: 'Viviendas con hacinamiento (demostración)',
    unit: '%',
    low: 3,
    high: 10,
    unknownShare: 0,
  },
  {
    code: 'demo-sewerage',
    name: 'Viviendas conectadas a alcantarillado (demostración)',
    unit: '%',
    low: 86,
    high: 99.5,
    unknownShare: 0.1,
  },
]

export function indicatorRows(comunas: readonly ComunaFact[], seed: string): TerritoryRow[] {
  return comunas.flatMap((comuna) => {
    const random = randomFrom(`${seed}/indicators/${comuna.code}`)
    const row = (
      code: string,
      name: string,
      year: number,
      value: number | null,
      unit: string,
      spread: number | null,
    ): TerritoryRow => ({
      sourceId: `${comuna.code}-${code}`,
      fields: {
        comuna_code: comuna.code,
        code,
        name,
        year,
        value,
        unit,
        low: value === null || spread === null ? null : rounded(value - spread),
        high: value === null || spread === null ? null : rounded(value + spread),
      },
      shape: null,
    })
    const figures = invented.map((rule) => {
      const value = random() < rule.unknownShare ? null : rounded(between(random, rule.low, rule.high))
      return row(rule.code, rule.name, 2024, value, rule.unit, rule.code === 'demo-poverty' ? 1.6 : null)
    })
    return [
      row(
        'census-population',
        `Población censada (${CENSUS.publisher})`,
        CENSUS.year,
        comuna.population,
        'personas',
        null,
      ),
      ...figures,
    ]
  })
}

const rounded = (value: number) => Math.round(value * 10) / 10
