import { regions as allRegions, regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../territory/collections.api.ts'
import { useComunas } from '../../territory/useComunas.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** More bars than five on one scale nobody compares. */
export const mostCompared = 5

interface RegionChooserProps {
  codes: readonly string[]
  nameOf: (code: string) => string
  onChange: (codes: readonly string[]) => void
  onHover: (code: string | null) => void
}

/** What is compared, and what more can be: regions with comunas, and comunas of those that are chosen. */
export function RegionChooser({ codes, nameOf, onChange, onHover }: RegionChooserProps) {
  const { t } = useTranslation()
  const loaded = useCollection('comunas')?.regions ?? {}
  const comunas = useComunas()
  const add = (code: string) => code !== '' && onChange([...codes, code])
  const offered = allRegions.filter(({ code }) => (loaded[code] ?? 0) > 0 && !codes.includes(code))
  const chosenRegions = [...new Set(codes.map((code) => code.slice(0, 2)))]
  const isFull = codes.length >= mostCompared
  return (
    <section className="dash-chooser" aria-label={t('demandDashboard.compared.title')}>
      <ul className="chips dash-chips">
        {codes.map((code, at) => (
          <li key={code} className="chip" onPointerEnter={() => onHover(code)} onPointerLeave={() => onHover(null)}>
            <span className="dash-number">{at + 1}</span>
            {nameOf(code)}
            <Button
              look="icon"
              aria-label={t('demandDashboard.compared.remove', { name: nameOf(code) })}
              onPress={() => onChange(codes.filter((one) => one !== code))}
            >
              <Icon name="close" size={14} />
            </Button>
          </li>
        ))}
      </ul>
      {isFull ? (
        <p className="hint">{t('demandDashboard.compared.full')}</p>
      ) : (
        <div className="pair">
          {offered.length > 0 && (
            <SelectField
              label={t('demandDashboard.compared.addRegion')}
              empty="…"
              value=""
              options={offered.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={add}
            />
          )}
          {chosenRegions.map((region) => (
            <SelectField
              key={region}
              label={t('demandDashboard.compared.addComuna', { region: regionName(region) ?? region })}
              empty="…"
              value=""
              options={comunas
                .filter((comuna) => comuna.region === region && !codes.includes(comuna.code))
                .map(({ code, name }) => ({ value: code, label: name }))}
              onChange={add}
            />
          ))}
        </div>
      )}
      {codes.length < 2 && <p className="lead">{t('demandDashboard.compared.needsTwo')}</p>}
    </section>
  )
}
