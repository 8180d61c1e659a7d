import { type Comparable, current } from '@arraigo/shared/comparison/comparison.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import './comparison.css'
import { ComparisonBody } from './ComparisonBody.tsx'
import { useComparable } from './comparison.api.ts'

/** Two sources of settlements side by side; what differs on the map and as a table, to be taken over one by one or all. */
export function ComparisonPanel() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const comparable = useComparable()
  return (
    <Panel
      title={t('comparison.title')}
      lead={t('comparison.lead')}
      back={{ href: href('/settlements'), label: t('collections.settlements') }}
      isWide={comparable.data?.datasets.length !== 0}
    >
      <Loaded query={comparable} lines={8}>
        {(sources) =>
          sources.datasets.length === 0 ? (
            <NothingYet />
          ) : (
            <ComparisonBody sources={sources} first={firstPair(sources)} />
          )
        }
      </Loaded>
    </Panel>
  )
}

/** What was brought to be compared last, against what is here. */
const firstPair = ({ datasets }: Comparable) => ({
  before: current,
  after: String((datasets.find(({ isForComparison }) => isForComparison) ?? datasets[0])?.id ?? current),
})

function NothingYet() {
  const { t } = useTranslation()
  const { href } = useAddress()
  return (
    <div className="first-step">
      <h2>{t('comparison.none')}</h2>
      <p>{t('comparison.noneText')}</p>
      <Link href={href('/data')} className="button button-primary">
        {t('comparison.import')}
      </Link>
    </div>
  )
}
