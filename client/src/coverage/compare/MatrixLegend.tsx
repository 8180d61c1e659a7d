import { useTranslation } from 'react-i18next'
import { FigureBar } from '../FigureBar.tsx'
import { useCompareAddress } from './compareAddress.ts'

/** What the marks in the cells mean. */
export function MatrixLegend() {
  const { t } = useTranslation()
  const { metric } = useCompareAddress()
  return (
    <ul className="compare-legend">
      {metric !== 'gap' && (
        <li>
          <FigureBar share={0.5} median={0.75} />
          {t('coverageCompare.legend.median')}
        </li>
      )}
      {metric === 'median' && (
        <li>
          <FigureBar share={0.3} standard={0.5} />
          {t('coverageCompare.legend.standard')}
        </li>
      )}
      <li>
        <FigureBar share={0.6} isWorst />
        {t('coverageCompare.legend.worst')}
      </li>
      <li>
        <FigureBar share={null} />
        {t('coverageCompare.legend.unknown')}
      </li>
      <li>
        <span className="compare-legend-sign">≈</span>
        {t('coverageCompare.legend.estimate')}
      </li>
    </ul>
  )
}
