import type { ReferenceFigure } from '@arraigo/shared/demand/programme.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { axisOf } from './composition.ts'
import { type Series, seriesFrom } from './referenceSeries.ts'
import { SettlementIndicators } from './SettlementIndicators.tsx'
import { useReferenceFigures } from './useReferenceFigures.ts'

/** What has been published of the region over the years, each series by itself; what is computed here is of one year only. */
export function TrendSection({ region }: { region: string }) {
  const { t } = useTranslation()
  const figures = useReferenceFigures().data
  const series = seriesFrom(figures ?? [], 'settlement-households', region)
  return (
    <Section title={t('demandDashboard.trend.title')}>
      <p className="hint">{t('demandDashboard.trend.note')}</p>
      {series.length === 0 ? (
        figures !== undefined && <p className="lead">{t('demandDashboard.trend.none')}</p>
      ) : (
        <TrendChart series={series} />
      )}
      <SettlementIndicators region={region} />
      <CensusContrast figures={figures ?? []} region={region} />
    </Section>
  )
}

const width = 720
const rowHeight = 30
const nameWidth = 130

/** A bar for each year and source: no line joins what was counted in two ways. */
function TrendChart({ series }: { series: readonly Series[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const points = series.flatMap(({ source, points: own }) => own.map((point) => ({ ...point, source })))
  const { end } = axisOf(Math.max(...points.map(({ value }) => value)))
  const room = width - nameWidth - 72
  return (
    <figure className="dash-chart">
      <svg
        viewBox={`0 0 ${width} ${points.length * rowHeight + 4}`}
        role="img"
        aria-label={t('demandDashboard.trend.title')}
      >
        {points.map(({ source, year, value }, row) => (
          <g key={`${source}${year}`}>
            <text x={nameWidth - 10} y={row * rowHeight + 19} textAnchor="end">
              {year} · {source.split(',')[0]}
            </text>
            <rect
              x={nameWidth}
              y={row * rowHeight + 5}
              width={(value / end) * room}
              height={rowHeight - 10}
              className="dash-fill is-settlement-families"
            />
            <text x={nameWidth + (value / end) * room + 6} y={row * rowHeight + 19} className="dash-strong">
              {number(value)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="hint">
        {t('demandDashboard.trend.unit')} {t('demandDashboard.trend.neverMixed')}{' '}
        {t('demandDashboard.basis.sources', { sources: series.map(({ source }) => source).join('; ') })}
      </figcaption>
    </figure>
  )
}

/** The official deficit of Census 2024: beside, never added. */
function CensusContrast({ figures, region }: { figures: readonly ReferenceFigure[]; region: string }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const country = figures.find(({ code, regionCode }) => code === 'census-deficit' && regionCode === null)
  const share = figures.find(({ code, regionCode }) => code === 'census-deficit-share' && regionCode === region)
  if (country === undefined) return null
  return (
    <div className="dash-contrast">
      <p>
        {t('demandDashboard.trend.census', { year: country.year, value: number(country.value) })}{' '}
        {share !== undefined &&
          t('demandDashboard.trend.censusShare', {
            share: percent(share.value, 1),
            value: number(Math.round(share.value * country.value)),
          })}
      </p>
      <p className="hint">
        {country.source}. {country.note} {t('demandDashboard.trend.contrastOnly')}
      </p>
    </div>
  )
}
