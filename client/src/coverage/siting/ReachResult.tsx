import type { Reach } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { saveText } from '../../platform/saveText.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Facts } from '../../ui/Figure.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IssueList } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { isFacilityKind } from '../proposals/useElementName.ts'
import { reachCsv, reachGeoJson } from './sitingFiles.ts'

/** Each area with who and what lies in it; the signs are the map's legend. */
export function ReachResult({ reach }: { reach: Reach }) {
  const { t } = useTranslation()
  return (
    <>
      <Section
        title={t('reach.legend')}
        aside={reach.isEstimate && <span className="hint">{t('reach.estimate')}</span>}
      >
        {reach.areas.map((area, step) => (
          <AreaFacts key={area.limit} area={area} unit={reach.unit} step={step} />
        ))}
      </Section>
      {reach.said.length > 0 && (
        <div className="quiet">
          <IssueList issues={reach.said} />
        </div>
      )}
      <div className="siting-files">
        <Button look="quiet" onPress={() => saveText('arraigo-alcance.csv', 'text/csv', reachCsv(reach))}>
          <Icon name="download" size={16} /> {t('reach.csv')}
        </Button>
        <Button
          look="quiet"
          onPress={() => saveText('arraigo-alcance.geojson', 'application/geo+json', reachGeoJson(reach))}
        >
          <Icon name="download" size={16} /> {t('reach.geojson')}
        </Button>
        <CopyLink />
      </div>
    </>
  )
}

interface AreaFactsProps {
  area: Reach['areas'][number]
  unit: Reach['unit']
  step: number
}

function AreaFacts({ area: { limit, areaM2, people, facilities }, unit, step }: AreaFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const kinds = facilities.map(
    ({ kind, count }) => `${isFacilityKind(kind) ? t(`choices.${kind}`) : kind}: ${format.number(count)}`,
  )
  const tint = `var(--map-coverage-${Math.max(2, 5 - step)})`
  return (
    <div className="reach-area">
      <h3>
        <span
          className="reach-sign"
          aria-hidden="true"
          style={{ background: `color-mix(in srgb, ${tint} 45%, var(--map-land))` }}
        />
        {t(`reach.${unit}`, { limit: format.number(limit, 2) })}
      </h3>
      <Facts
        facts={[
          [t('reach.area'), format.areaHa(areaM2)],
          [t('reach.people'), format.number(people)],
          [t('reach.facilities'), kinds.length === 0 ? t('reach.noFacilities') : kinds.join(' · ')],
        ]}
      />
    </div>
  )
}
