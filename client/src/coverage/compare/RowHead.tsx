import type { Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useCoverageAddress } from '../coverageAddress.ts'
import { useServiceName } from '../useServiceName.ts'
import { useCompareAddress } from './compareAddress.ts'
import { SortButton } from './SortButton.tsx'

/** A service: pressing its name shows it in full and colours the map; the arrow orders the places by it. */
export function RowHead({ standard: { service, maxDistanceM } }: { standard: Standard }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = useServiceName()
  const address = useCoverageAddress()
  const { columns, change } = useCompareAddress()
  const name = nameOf(service)
  const isSorted = columns === service
  const isChosen = address.service === service
  return (
    <th scope="row">
      <div className="compare-head">
        <button
          type="button"
          className="compare-name"
          aria-pressed={isChosen}
          onClick={() => address.choose({ service: isChosen ? null : service })}
        >
          <span>
            {name}
            <span className="hint">≤ {t('coverage.metres', { distance: number(maxDistanceM) })}</span>
          </span>
        </button>
        <SortButton
          label={t('coverageCompare.sortColumns', { name })}
          isSorted={isSorted}
          arrow="→"
          onPress={() => change({ cols: isSorted ? null : service })}
        />
      </div>
    </th>
  )
}
