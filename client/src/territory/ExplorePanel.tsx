import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Facts, Figure, Figures } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { type CollectionSummary, useCollections } from './collections.api.ts'
import { RegionTable } from './RegionTable.tsx'
import { UnplacedSettlements } from './UnplacedSettlements.tsx'

interface ExplorePanelProps {
  /** Offer for who has nothing yet. */
  firstStep: ReactNode
  sources: ReactNode
}

/** What is loaded, and how much of it is known. */
export function ExplorePanel({ firstStep, sources }: ExplorePanelProps) {
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
              <Legend />
              <Section title={t('explore.loaded')}>
                <CollectionList collections={all.filter(({ rows }) => rows > 0)} />
              </Section>
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
  if (collection === undefined || collection.rows === 0) return null
  const { repeatedRecords = 0, unknownHouseholds = 0 } = collection
  return (
    <>
      <Figures>
        <Figure
          value={format.number(collection.rows - repeatedRecords)}
          label={t('collections.settlements')}
          note={repeatedRecords > 0 && t('explore.repeated', { count: repeatedRecords })}
        />
        <Figure
          value={format.number(collection.knownHouseholds)}
          label={t('explore.knownHouseholds')}
          note={unknownHouseholds > 0 && t('explore.unknownHouseholds', { count: unknownHouseholds })}
        />
      </Figures>
      <RegionTable regions={collection.regions} bounds={collection.regionBounds} />
      {collection.withoutPlace > 0 && <UnplacedSettlements count={collection.withoutPlace} />}
    </>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="legend">
      <li>
        <span className="swatch swatch-settlement" /> {t('explore.legendKnown')}
      </li>
      <li>
        <span className="swatch swatch-unknown" /> {t('explore.legendUnknown')}
      </li>
    </ul>
  )
}

function CollectionList({ collections }: { collections: readonly CollectionSummary[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Facts
      facts={collections.map(({ id, rows, repeatedRecords = 0 }) => [
        t(`collections.${id}`),
        format.number(rows - repeatedRecords),
      ])}
    />
  )
}
