import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaceTitle } from '../placeTitle.ts'
import { useCompareAddress } from './compareAddress.ts'
import type { MatrixColumn } from './matrix.ts'
import { SortButton } from './SortButton.tsx'

interface ColumnHeadProps {
  column: MatrixColumn
  onHover: (key: string | null) => void
}

/** A place: pressing its name highlights it here and on the map; the arrow orders the services by it. */
export function ColumnHead({ column, onHover }: ColumnHeadProps) {
  const { t } = useTranslation()
  const titleOf = usePlaceTitle()
  const { rows, at, change } = useCompareAddress()
  const { key, number, place } = column
  const isHighlighted = at === key
  const isSorted = rows === key
  const head = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (isHighlighted) head.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isHighlighted])
  return (
    <th
      ref={head}
      scope="col"
      className={isHighlighted ? 'compare-column is-chosen' : 'compare-column'}
      aria-sort={isSorted ? 'descending' : 'none'}
      onPointerEnter={() => onHover(key)}
    >
      <div className="compare-head">
        <button
          type="button"
          className="compare-name"
          aria-pressed={isHighlighted}
          onFocus={() => onHover(key)}
          onBlur={() => onHover(null)}
          onClick={() => change({ at: isHighlighted ? null : key })}
        >
          <span className="compare-number">{number}</span>
          {titleOf(place)}
        </button>
        <SortButton
          label={t('coverageCompare.sortRows', { name: titleOf(place) })}
          isSorted={isSorted}
          arrow="↓"
          onPress={() => change({ rows: isSorted ? null : key })}
        />
      </div>
      {place.comunaName !== null && place.collection !== 'comunas' && <span className="hint">{place.comunaName}</span>}
    </th>
  )
}
