import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pathWith } from '../../platform/computed.ts'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { placesText, useCoverageAddress } from '../coverageAddress.ts'
import { ComparePaper } from './ComparePaper.tsx'
import type { Matrix } from './matrix.ts'

/** The comparison as files with the same figures, and as a page of paper. */
export function CompareExports({ matrix, tables }: { matrix: Matrix; tables: readonly CoverageTable[] }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { set, places } = useCoverageAddress()
  const [isPrinting, setIsPrinting] = useState(false)
  return (
    <span className="section-actions">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          href={pathWith('/api/coverage/export', { format, set, places: placesText(places), lang: locale })}
          download
          className="button button-quiet"
        >
          <Icon name="download" size={16} />
          {format.toUpperCase()}
        </a>
      ))}
      <Button look="quiet" onPress={() => setIsPrinting(true)}>
        <Icon name="print" size={16} />
        {t('coverageCompare.paper.print')}
      </Button>
      {isPrinting && <ComparePaper matrix={matrix} tables={tables} onDone={() => setIsPrinting(false)} />}
    </span>
  )
}
