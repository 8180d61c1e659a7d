import type { Decision } from '@arraigo/shared/imports/import.schema.ts'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boundsOf, type Overlay, stage, useOverlay } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { DecisionCard, laterMark } from './DecisionCard.tsx'
import { useDecisions } from './decisions.api.ts'
import './decisions.css'

/** Questions that imports left: the same settlement twice, or an edit that a newer file contradicts. */
export function DecisionsPanel() {
  const { t } = useTranslation()
  const { href, params } = useAddress()
  const decisions = useDecisions()
  const [decided, setDecided] = useState<{ name: string; choice: string } | null>(null)
  const asked = params.get('decision')
  const current =
    asked === laterMark ? undefined : (decisions.data?.find(({ id }) => String(id) === asked) ?? decisions.data?.[0])
  useBoundaries(current)
  return (
    <Panel
      title={t('decisions.title')}
      lead={t('decisions.lead')}
      back={{ href: href('/data'), label: t('data.name') }}
    >
      {decided && (
        <Notice tone="done" title={t('decisions.done')}>
          <p>{t(`decisions.outcomes.${decided.choice as 'keep-both'}`, { name: decided.name })}</p>
        </Notice>
      )}
      <Loaded query={decisions}>
        {(all) =>
          all.length === 0 ? (
            <p className="lead">{t('decisions.none')}</p>
          ) : (
            <ul className="decisions">
              {all.map((decision) => (
                <DecisionCard
                  key={decision.id}
                  decision={decision}
                  isCurrent={decision.id === current?.id}
                  onDecided={({ records }, choice) => setDecided({ name: records[0]?.name ?? '', choice })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

/** Both boundaries on the map in the two colours of the card. */
function useBoundaries(decision: Decision | undefined): void {
  const data = useMemo(() => (decision === undefined ? null : boundariesOf(decision)), [decision])
  const overlay = useMemo<Overlay | null>(() => data && { kind: 'decision', data, hidesSettlements: true }, [data])
  useOverlay('decision', overlay)
  useEffect(() => {
    const bounds = data === null ? null : boundsOf(data.features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 16 })
  }, [data])
}

function boundariesOf(decision: Decision): FeatureCollection {
  const features = decision.records.flatMap((record, at): Feature[] =>
    record.boundary == null
      ? []
      : [
          {
            type: 'Feature',
            properties: { id: `${decision.id}-${at}`, side: at === 0 ? 'first' : 'second' },
            geometry: record.boundary as Geometry,
          },
        ],
  )
  return { type: 'FeatureCollection', features }
}
