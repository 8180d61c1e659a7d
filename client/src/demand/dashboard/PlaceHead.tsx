import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { stage } from '../../map/stage.ts'
import { whenInspectorIsThere } from '../../map/whenInspectorIsThere.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

/** The name of a row: pressed, the place is selected here and on the map; the arrow goes into a comuna. */
export function PlaceHead({ place, isMarked }: { place: PlaceDemand; isMarked: boolean }) {
  const { t } = useTranslation()
  const titleOf = useDemandTitle()
  const { step } = useDemandAddress()
  const { select } = useSelection()
  const head = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (isMarked) head.current?.scrollIntoView({ block: 'nearest' })
  }, [isMarked])
  const { of, id, code } = place
  const press = () => {
    if (of === 'regions') return
    select(of, isMarked ? [] : [id])
    if (!isMarked) whenInspectorIsThere(() => lookAt(place))
  }
  return (
    <th ref={head} scope="row">
      <span className="dash-place">
        <button type="button" className="dash-link" aria-pressed={isMarked} onClick={press}>
          {titleOf(place)}
        </button>
        {of === 'comunas' && code !== null && (
          <Button
            look="icon"
            aria-label={t('demandDashboard.drill', { name: titleOf(place) })}
            onPress={() => {
              step({ in: code, find: null, sel: null })
              lookAt(place)
            }}
          >
            <Icon name="forward" size={14} />
          </Button>
        )}
      </span>
    </th>
  )
}

/** Moves the map there, where it is known where that is. */
export function lookAt({ bounds }: PlaceDemand): void {
  const [west, south, east, north] = bounds ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return
  stage.lookAt({ bounds: [west, south, east, north], maxZoom: 15 })
}
