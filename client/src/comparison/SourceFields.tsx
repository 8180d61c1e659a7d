import { type Comparable, type ComparisonQuery, current } from '@arraigo/shared/comparison/comparison.schema.ts'
import { regionOfComuna } from '@arraigo/shared/territory/codes.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { useComunas } from '../territory/useComunas.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Icon } from '../ui/Icon.tsx'

/** What is compared with what, and where. */
export function SourceFields({ sources, query }: { sources: Comparable; query: ComparisonQuery }) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const options = useSourceOptions(sources)
  const choose = (side: 'before' | 'after') => (value: string) =>
    change({ before: query.before, after: query.after, [side]: value, row: null })
  return (
    <>
      <div className="comparison-sources">
        <SelectField
          label={t('comparison.before')}
          value={query.before}
          options={options}
          onChange={choose('before')}
        />
        <Button
          look="icon"
          aria-label={t('comparison.swap')}
          onPress={() => change({ before: query.after, after: query.before, row: null })}
        >
          <Icon name="swap" />
        </Button>
        <SelectField label={t('comparison.after')} value={query.after} options={options} onChange={choose('after')} />
      </div>
      <PlaceFields query={query} />
    </>
  )
}

function useSourceOptions({ current: now, datasets }: Comparable) {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    { value: current, label: t('comparison.current', { rows: format.number(now.rows) }) },
    ...datasets.map(({ id, name, referenceYear, fileName, importedAt, rows }) => ({
      value: String(id),
      label: [
        `${name} (${format.number(rows)})`,
        referenceYear,
        fileName,
        t('comparison.imported', { date: format.dateTime(importedAt) }),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  ]
}

function PlaceFields({ query }: { query: ComparisonQuery }) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const comunas = useComunas()
  const region = query.region ?? (query.comuna === undefined ? '' : regionOfComuna(query.comuna))
  const inRegion = comunas.filter((comuna) => comuna.region === region)
  return (
    <div className="pair">
      <SelectField
        label={t('comparison.region')}
        empty={t('comparison.wholeCountry')}
        value={region ?? ''}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(code) => change({ place: code || null, row: null })}
      />
      {inRegion.length > 0 && (
        <SelectField
          label={t('comparison.comuna')}
          empty={t('comparison.wholeRegion')}
          value={query.comuna ?? ''}
          options={inRegion.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => change({ place: code || region, row: null })}
        />
      )}
    </div>
  )
}
