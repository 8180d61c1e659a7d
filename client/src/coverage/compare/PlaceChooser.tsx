import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CollectionField } from '../CollectionField.tsx'
import { ComputedAnswer } from '../ComputedAnswer.tsx'
import { useCoverageTable } from '../coverage.api.ts'
import { placeKey, placesText, useCoverageAddress } from '../coverageAddress.ts'
import { PlacesByGap } from '../PlacesByGap.tsx'
import { usePlaceTitle } from '../placeTitle.ts'
import { StandardSetField } from '../StandardSetField.tsx'
import { useCoveragePlace } from '../useCoveragePlace.ts'
import type { Matrix } from './matrix.ts'

/** The places that are compared, and the list to add more from; a click on the map adds, too. */
export function PlaceChooser({ matrix }: { matrix: Matrix | null }) {
  const { t } = useTranslation()
  const { places, choose } = useCoverageAddress()
  const [isOpen, setIsOpen] = useState(places.length === 0)
  return (
    <section className="compare-chooser" aria-label={t('coverageCompare.places')}>
      <ul className="chips" aria-label={t('coverageCompare.places')}>
        {places.map((place, at) => (
          <li key={placeKey(place)} className="chip compare-chip">
            <span className="compare-number">{at + 1}</span>
            <PlaceName matrix={matrix} placeKey={placeKey(place)} />
            <RemoveButton
              matrix={matrix}
              placeKey={placeKey(place)}
              onPress={() => choose({ places: placesText(places.toSpliced(at, 1)) })}
            />
          </li>
        ))}
        <li>
          <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            <Icon name={isOpen ? 'up' : 'plus'} size={16} />
            {t(isOpen ? 'coverageCompare.hideList' : 'coverageCompare.add')}
          </Button>
        </li>
      </ul>
      {isOpen && <PlaceOffer />}
      {places.length < 2 && <p className="hint">{t('coverageCompare.howToAdd')}</p>}
    </section>
  )
}

function useTitleOfKey(matrix: Matrix | null, key: string): string | null {
  const titleOf = usePlaceTitle()
  const column = matrix?.columns.find((one) => one.key === key)
  return column === undefined ? null : titleOf(column.place)
}

function PlaceName({ matrix, placeKey: key }: { matrix: Matrix | null; placeKey: string }) {
  const { t } = useTranslation()
  const title = useTitleOfKey(matrix, key)
  // It may have been removed since the link was made.
  return <span className="compare-chip-name">{title ?? (matrix === null ? '…' : t('coverageCompare.gone'))}</span>
}

interface RemoveButtonProps {
  matrix: Matrix | null
  placeKey: string
  onPress: () => void
}

function RemoveButton({ matrix, placeKey: key, onPress }: RemoveButtonProps) {
  const { t } = useTranslation()
  const title = useTitleOfKey(matrix, key)
  return (
    <Button look="icon" aria-label={t('coverageCompare.remove', { name: title ?? key })} onPress={onPress}>
      <Icon name="close" size={14} />
    </Button>
  )
}

function PlaceOffer() {
  const { t } = useTranslation()
  const { set, collection, service } = useCoverageAddress()
  const { choice, query, needsComuna } = useCoveragePlace(set, collection)
  const table = useCoverageTable(query)
  return (
    <div className="compare-offer">
      <div className="pair">
        <StandardSetField />
        <CollectionField />
      </div>
      <PlaceField collection={collection} choice={choice} isRegional />
      {needsComuna && <p className="lead">{t('coverage.chooseComuna')}</p>}
      {query !== null && (
        <ComputedAnswer query={table} lines={6}>
          {(answer) => <PlacesByGap places={answer.places} service={service} />}
        </ComputedAnswer>
      )}
    </div>
  )
}
