import { regionOfComuna } from '@arraigo/shared/territory/codes.ts'
import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../territory/collections.api.ts'
import type { PlaceChoice } from '../../territory/useChosenPlace.ts'
import { useComunas } from '../../territory/useComunas.ts'
import { SelectField } from '../../ui/fields.tsx'

interface PlaceFieldProps {
  collection: CollectionId
  choice: PlaceChoice
  /** Only regions and comunas: for what is compared with its region. */
  isRegional?: boolean
}

/** Where to count: regions that have rows, and the comunas of the one that is chosen. */
export function PlaceField({ collection, choice: { place, choose }, isRegional = false }: PlaceFieldProps) {
  const { t } = useTranslation()
  const comunas = useComunas()
  const rowsIn = useCollection(collection)?.regions ?? {}
  const region = place.kind === 'region' ? place.code : place.kind === 'comuna' ? regionOfComuna(place.code) : null
  const offered = regions.filter(({ code }) => (rowsIn[code] ?? 0) > 0 || code === region)
  const inRegion = region === null ? [] : comunas.filter((comuna) => comuna.region === region)
  return (
    <div className="pair">
      <SelectField
        label={t('workspace.where')}
        value={region ?? (place.kind === 'map' ? 'map' : '')}
        options={[
          ...(isRegional
            ? []
            : [
                { value: '', label: t('workspace.everything') },
                { value: 'map', label: t('workspace.onMap') },
              ]),
          ...offered.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={choose}
      />
      {inRegion.length > 0 && (
        <SelectField
          label={t('inspector.comuna')}
          empty={t('exports.wholeRegion')}
          value={place.kind === 'comuna' ? place.code : ''}
          options={inRegion.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => choose(code === '' ? (region ?? '') : code)}
        />
      )}
    </div>
  )
}
