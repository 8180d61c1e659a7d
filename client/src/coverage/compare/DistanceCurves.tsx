import type { DistanceCurve, Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import { serviceInSentence } from '@arraigo/shared/coverage/serviceNames.ts'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { Skeleton } from '../../ui/Loaded.tsx'
import { computedOptions, distributionPath } from '../coverage.api.ts'
import { usePlaceTitle } from '../placeTitle.ts'
import { CurveChart } from './CurveChart.tsx'
import { axisEnd, shareWithin } from './curvePath.ts'
import type { Matrix, MatrixColumn } from './matrix.ts'

export interface PlaceCurve {
  column: MatrixColumn
  curve: DistanceCurve
}

/** How many people are within each distance, a line for each place; the same as a table for who reads no lines. */
export function DistanceCurves({ matrix, standard }: { matrix: Matrix; standard: Standard }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const client = useQueryClient()
  const versions = useDataVersions()
  const known = matrix.columns.filter(({ cells }) => cells.get(standard.service)?.share != null)
  const answers = useQueries({
    queries: known.map(({ place }) =>
      computedOptions<DistanceCurve>(client, distributionPath(matrix.set, place, standard.service), versions),
    ),
  })
  const curves = known.flatMap((column, at): PlaceCurve[] => {
    const curve = answers[at]?.data?.answer
    return curve == null || curve.distanceM.length === 0 ? [] : [{ column, curve }]
  })
  if (known.length === 0) return null
  if (curves.length === 0) {
    return answers.some(({ isPending }) => isPending) ? (
      <Skeleton lines={5} />
    ) : (
      <p className="hint">{t('coverageCompare.noCurves')}</p>
    )
  }
  const name = t('coverageCompare.curves', { service: serviceInSentence(locale, standard) })
  return (
    <figure className="compare-curves">
      <figcaption>{name}</figcaption>
      <CurveChart curves={curves} standardM={standard.maxDistanceM} label={name} />
      <details className="fold">
        <summary>{t('coverageCompare.asTable')}</summary>
        <CurveTable curves={curves} standardM={standard.maxDistanceM} />
      </details>
    </figure>
  )
}

function CurveTable({ curves, standardM }: { curves: readonly PlaceCurve[]; standardM: number }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const titleOf = usePlaceTitle()
  const { mostM, stepM } = axisEnd(standardM)
  const steps = Array.from({ length: mostM / stepM }, (_, at) => (at + 1) * stepM)
  const distances = [...new Set([...steps, standardM])].sort((a, b) => a - b)
  return (
    <div className="table-scroll compare-scroll">
      <table className="table compare-figures" aria-label={t('coverageCompare.curveTable')}>
        <thead>
          <tr>
            <th scope="col" className="compare-corner">
              {t('coverageCompare.within')}
            </th>
            {curves.map(({ column }) => (
              <th key={column.key} scope="col" className="is-number">
                {titleOf(column.place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {distances.map((metres) => (
            <tr key={metres} className={metres === standardM ? 'is-chosen' : undefined}>
              <th scope="row">{t('coverage.metres', { distance: number(metres) })}</th>
              {curves.map(({ column, curve }) => (
                <td key={column.key} className="is-number">
                  {percent(shareWithin(curve, metres))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
