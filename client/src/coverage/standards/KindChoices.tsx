import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'

/** Kinds of facility that serve: the nearest of any of them counts. */
export function KindChoices({ chosen, onChange }: { chosen: readonly string[]; onChange: (kinds: string[]) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className="standards-kinds">
      <legend>{t('standards.kinds')}</legend>
      {facilityKinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))
            }
          />
          {t(`choices.${kind}`)}
        </label>
      ))}
    </fieldset>
  )
}
