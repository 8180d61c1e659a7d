import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/fields.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { parts, sortKeys, usePlanLook } from '../onMap/planLook.ts'
import { usePlanWords } from '../usePlanWords.ts'
import type { ShownPlan } from './useShownPlan.ts'

/** Which settlements are listed, and in what order. */
export function FilterFields({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const look = usePlanLook()
  const { choose } = look
  const { rows, spec, inputs } = plan
  const comunas = new Map(rows.flatMap(({ comunaCode, comuna }) => (comunaCode === null ? [] : [[comunaCode, comuna]])))
  const used = new Set(rows.flatMap(({ planned }) => planned.works.map((work) => work.package)))
  const offered = (inputs?.packages ?? []).filter(({ code }) => used.has(code) || code === look.package)
  return (
    <div className="plan-filter">
      <OneOf
        label={t('planItems.filter.part')}
        choices={parts}
        value={look.part}
        nameOf={(part) => t(`planItems.filter.parts.${part}`)}
        onChange={(part) => choose({ show: part === 'with' ? null : part })}
      />
      <SearchField
        className="field"
        aria-label={t('planItems.filter.search')}
        value={look.search}
        onChange={(q) => choose({ q: q === '' ? null : q })}
      >
        <Input placeholder={t('planItems.filter.search')} />
      </SearchField>
      <div className="pair">
        <SelectField
          label={t('planItems.filter.year')}
          value={look.year === null ? '' : String(look.year)}
          empty={t('planItems.filter.anyYear')}
          options={spec.budgetsUf
            .map((_, at) => String(spec.fromYear + at))
            .map((year) => ({ value: year, label: year }))}
          onChange={(year) => choose({ year: year === '' ? null : year })}
        />
        <SelectField
          label={t('planItems.filter.package')}
          value={look.package ?? ''}
          empty={t('planItems.filter.anyPackage')}
          options={offered.map((of) => ({ value: of.code, label: words.package(of) }))}
          onChange={(code) => choose({ package: code === '' ? null : code })}
        />
        {comunas.size > 1 && (
          <SelectField
            label={t('planItems.filter.comuna')}
            value={look.comuna ?? ''}
            empty={t('planItems.filter.anyComuna')}
            options={[...comunas]
              .map(([value, name]) => ({ value, label: name ?? value }))
              .sort((a, b) => a.label.localeCompare(b.label, 'es'))}
            onChange={(code) => choose({ comuna: code === '' ? null : code })}
          />
        )}
        <SelectField
          label={t('planItems.filter.sort')}
          value={`${look.sort}${look.isDescending ? ':desc' : ''}`}
          options={sortKeys.flatMap((key) => [
            { value: key, label: t(`planItems.sort.${key}`) },
            { value: `${key}:desc`, label: t('planItems.sort.descending', { by: t(`planItems.sort.${key}`) }) },
          ])}
          onChange={(value) => {
            const [key, direction] = value.split(':')
            choose({ sort: key === 'order' ? null : (key ?? null), desc: direction === 'desc' ? 1 : null })
          }}
        />
      </div>
    </div>
  )
}
