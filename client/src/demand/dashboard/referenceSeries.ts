import type { ReferenceFigure } from '@arraigo/shared/demand/programme.schema.ts'

export interface Series {
  series: string
  source: string
  points: readonly { year: number; value: number }[]
}

/** Figures of one place by who counted them, each by year: two ways of counting are two series, never one. */
export function seriesFrom(figures: readonly ReferenceFigure[], code: string, region: string | null): Series[] {
  const own = figures.filter(
    (figure) => figure.code === code && figure.regionCode === region && figure.comunaCode === null,
  )
  return [...Map.groupBy(own, ({ series }) => series)]
    .map(([series, points]) => ({
      series,
      source: points[0]?.source ?? series,
      points: points.map(({ year, value }) => ({ year, value })).sort((a, b) => a.year - b.year),
    }))
    .sort((a, b) => (a.points[0]?.year ?? 0) - (b.points[0]?.year ?? 0) || a.series.localeCompare(b.series))
}
