import type { DeficitIndex } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { FigureBar } from '../FigureBar.tsx'
import { usePlaceTitle } from '../placeTitle.ts'
import { useServiceName } from '../useServiceName.ts'
import type { Matrix, MatrixColumn } from './matrix.ts'

/** The index of the settlements among the places, the greatest first, with how much of it is known and its parts. */
export function DeficitBars({ matrix }: { matrix: Matrix }) {
  const { t } = useTranslation()
  const { hrefTo } = useCoverageAddress()
  const settlements = matrix.columns.filter(({ place }) => place.deficit !== null)
  if (settlements.length === 0) return null
  const indexOf = ({ place }: MatrixColumn) => place.deficit?.value ?? -1
  return (
    <Section
      title={t('coverageCompare.deficit.title')}
      aside={<Link href={hrefTo('/coverage/deficit')}>{t('coverageCompare.deficit.weights')}</Link>}
    >
      <p className="hint">{t('coverageCompare.deficit.note')}</p>
      {settlements
        .toSorted((a, b) => indexOf(b) - indexOf(a))
        .map((column) => (
          <DeficitBar key={column.key} column={column} deficit={column.place.deficit as DeficitIndex} />
        ))}
    </Section>
  )
}

function DeficitBar({ column, deficit }: { column: MatrixColumn; deficit: DeficitIndex }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const titleOf = usePlaceTitle()
  return (
    <details className="compare-deficit">
      <summary>
        <span className="compare-number">{column.number}</span>
        <span className="compare-deficit-name">{titleOf(column.place)}</span>
        <FigureBar share={deficit.value === null ? null : deficit.value / 100} />
        <span className={deficit.value === null ? 'quiet' : 'compare-figure'}>{number(deficit.value, 1)}</span>
        <span className="hint">{t('coverageCompare.deficit.known', { share: percent(deficit.completeness) })}</span>
      </summary>
      <DeficitParts deficit={deficit} />
    </details>
  )
}

function DeficitParts({ deficit }: { deficit: DeficitIndex }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const nameOf = useServiceName()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('coverageCompare.service')}</th>
          <th scope="col" className="is-number">
            {t('coverageCompare.deficit.weight')}
          </th>
          <th scope="col" className="is-number">
            {t('coverageCompare.deficit.lack')}
          </th>
          <th scope="col" className="is-number">
            {t('coverageCompare.deficit.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {deficit.parts.map(({ service, weight, lack, counted, points }) => (
          <tr key={service}>
            <td>{nameOf(service)}</td>
            <td className="is-number">{number(weight, 2)}</td>
            <td className={lack === null ? 'is-number quiet' : 'is-number'}>
              {percent(lack)}
              {lack === null && counted !== null && (
                <span className="hint">{t('coverageCompare.deficit.counted', { share: percent(counted) })}</span>
              )}
            </td>
            <td className="is-number">{points === null ? '—' : number(points, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
