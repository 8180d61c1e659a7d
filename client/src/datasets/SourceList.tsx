import { useTranslation } from 'react-i18next'
import { Loaded } from '../ui/Loaded.tsx'
import { Section } from '../ui/Panel.tsx'
import { useDatasets } from './datasets.api.ts'
import { groupDemonstration } from './groupDemonstration.ts'

/** Who published what is on the map, when, and under which licence. */
export function SourceList() {
  const { t } = useTranslation()
  const datasets = useDatasets()
  return (
    <Section title={t('explore.sources')}>
      <Loaded query={datasets}>
        {(all) => (
          <ul className="sources">
            {groupDemonstration(all).own.map((dataset) => (
              <li key={dataset.id}>
                <span>{dataset.name}</span>
                <span className="quiet">
                  {[dataset.publisher, dataset.referenceYear, dataset.licence].filter(Boolean).join(' · ') ||
                    t('datasets.noProvenance')}
                </span>
              </li>
            ))}
            {groupDemonstration(all).demonstration && <li>{t('demonstration.chip')}</li>}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
