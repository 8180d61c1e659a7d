import { regionOfComuna } from '@arraigo/shared/territory/codes.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../territory/collections.api.ts'
import { useComunas } from '../../territory/useComunas.ts'
import { useNameOfPlace } from '../../territory/useNameOfPlace.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface PlacesFieldProps {
  places: readonly string[]
  /** What none means. */
  none: string
  onChange: (places: string[]) => void
}

/** Regions and comunas, several of them. A comuna takes the place of its whole region, and the other way round. */
export function PlacesField({ places, none, onChange }: PlacesFieldProps) {
  const { t } = useTranslation()
  const nameOf = useNameOfPlace(none)
  const comunas = useComunas()
  const rowsIn = useCollection('settlements')?.regions ?? {}
  const offered = regions.filter(({ code }) => (rowsIn[code] ?? 0) > 0 && !places.includes(code))
  const withRows = comunas.filter(({ code, region }) => (rowsIn[region] ?? 0) > 0 && !places.includes(code))
  // Comunas of the regions that are chosen first: the list of all of a country is long.
  const near = new Set(places.map((code) => (code.length === 5 ? regionOfComuna(code) : code)))
  const inNear = near.size === 0 ? withRows : withRows.filter(({ region }) => near.has(region))
  const add = (code: string) => {
    if (code === '') return
    const others = places.filter((place) =>
      code.length === 2 ? place.slice(0, 2) !== code : place !== regionOfComuna(code),
    )
    onChange([...others, code])
  }
  return (
    <div className="places-field">
      {places.length === 0 ? (
        <p className="hint">{none}</p>
      ) : (
        <ul className="chips">
          {places.map((code) => (
            <li key={code} className="chip">
              {nameOf(code)}
              <Button
                look="icon"
                aria-label={t('building.where.remove', { name: nameOf(code) })}
                onPress={() => onChange(places.filter((place) => place !== code))}
              >
                <Icon name="close" size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="pair">
        <SelectField
          label={t('building.where.addRegion')}
          value=""
          empty={t('building.choose')}
          options={offered.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={add}
        />
        <SelectField
          label={t('building.where.addComuna')}
          value=""
          empty={t('building.choose')}
          options={inNear.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={add}
        />
      </div>
    </div>
  )
}
