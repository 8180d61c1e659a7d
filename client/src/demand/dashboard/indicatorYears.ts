export interface IndicatorRow {
  code: string
  name: string
  comunaCode: string
  year: number
  value: number
  unit: string | null
}

export interface IndicatorYears {
  code: string
  name: string
  unit: string | null
  /** How many comunas have a figure of each year. */
  years: readonly { year: number; comunas: number }[]
  /** Only of comunas with more than one year. */
  series: readonly { comunaCode: string; points: readonly { year: number; value: number }[] }[]
}

/** Which years there are of each indicator, and where there are several of one comuna. */
export function indicatorYears(rows: readonly IndicatorRow[]): IndicatorYears[] {
  return [...Map.groupBy(rows, ({ code }) => code)]
    .map(([code, own]) => ({
      code,
      name: own[0]?.name ?? code,
      unit: own[0]?.unit ?? null,
      years: [...Map.groupBy(own, ({ year }) => year)]
        .map(([year, ofYear]) => ({ year, comunas: ofYear.length }))
        .sort((a, b) => a.year - b.year),
      series: seriesOf(own),
    }))
    .sort((a, b) => a.code.localeCompare(b.code))
}

function seriesOf(rows: readonly IndicatorRow[]): IndicatorYears['series'] {
  return [...Map.groupBy(rows, ({ comunaCode }) => comunaCode)]
    .filter(([, own]) => own.length > 1)
    .map(([comunaCode, own]) => ({
      comunaCode,
      points: own.map(({ year, value }) => ({ year, value })).sort((a, b) => a.year - b.year),
    }))
    .sort((a, b) => a.comunaCode.localeCompare(b.comunaCode))
}
