import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Figure, Figures } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { type CollectionSummary, useCollections } from './collections.api.ts'
import { RegionTable } from './RegionTable.tsx'
import { UnplacedSettlements } from './UnplacedSettlements.tsx'
import { useNotCounted } from './useNotCounted.ts'

interface ExplorePanelProps {
  /** What the map shows and how. */
  layers: ReactNode
  /** Offer for who has nothing yet. */
  firstStep: ReactNode
  sources: ReactNode
}

/** What is loaded, and how much of it is known. */
export function ExplorePanel({ layers, firstStep, sources }: ExplorePanelProps) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const collections = useCollections()
  const isEmpty = collections.data?.every((collection) => collection.rows === 0) ?? false
  return (
    <Panel title={t('explore.name')} lead={isEmpty ? t('explore.emptyLead') : undefined}>
      <Loaded query={collections} lines={8}>
        {(all) =>
          isEmpty ? (
            <div className="first-step">
              <Link href={href('/data')} className="button button-primary">
                <Icon name="upload" size={18} />
                {t('imports.start')}
              </Link>
              {firstStep}
            </div>
          ) : (
            <>
              <Settlements collection={all.find(({ id }) => id === 'settlements')} />
              {layers}
              <Regions collection={all.find(({ id }) => id === 'settlements')} />
              {sources}
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Settlements({ collection }: { collection: CollectionSummary | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const notCounted = useNotCounted()
  if (collection === undefined || collection.rows === 0) return null
  const { repeatedRecords = 0, unknownHouseholds = 0, closedRecords = 0 } = collection
  return (
    <Figures>
      <Figure
        value={format.number(collection.rows - repeatedRecords - closedRecords)}
        label={t('collections.settlements')}
        note={notCounted({ repeated: repeatedRecords, closed: closedRecords })}
      />
      <Figure
        value={format.number(collection.knownHouseholds)}
        label={t('explore.knownHouseholds')}
        note={unknownHouseholds > 0 && t('explore.unknownHouseholds', { count: unknownHouseholds })}
      />
    </Figures>
  )
}

function Regions({ collection }: { collection: CollectionSummary | undefined }) {
  const { t } = useTranslation()
  if (collection === undefined || collection.rows === 0) return null
  return (
    <Section title={t('explore.byRegion')}>
      <RegionTable regions={collection.regions} bounds={collection.regionBounds} />
      {collection.withoutPlace > 0 && <UnplacedSettlements count={collection.withoutPlace} />}
    </Section>
  )
}
