import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Facts } from '../ui/Figure.tsx'
import { IssueList } from '../ui/Notice.tsx'
import { Computing } from './ComputedAnswer.tsx'
import { useCoverageState } from './coverage.api.ts'

/** When the figures were computed, from which streets, and what was found on the way; a bar while it computes. */
export function CoverageStateFold() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: state } = useCoverageState()
  if (state === undefined) return null
  if (state.phase !== 'ready') return <Computing state={state} hasFigures={state.basis !== null} />
  const { basis, network, findings } = state
  return (
    <details className="fold coverage-state">
      <summary>
        {basis === null
          ? t('coverage.phases.ready')
          : t('coverage.computedAt', { at: format.dateTime(basis.computedAt) })}
        {' · '}
        {network === null
          ? t('coverage.noStreets')
          : t('coverage.alongStreets', { km: format.number(network.lengthKm) })}
      </summary>
      {network === null ? <p className="hint">{t('coverage.noStreetsNote')}</p> : <NetworkFacts network={network} />}
      {findings.length > 0 && (
        <>
          <h3>{t('coverage.findings')}</h3>
          <IssueList issues={findings} />
        </>
      )}
      {basis !== null && (
        <p className="hint">
          {t('coverage.took', { seconds: format.number(basis.seconds, 1) })}{' '}
          {t('coverage.versions', { versions: versionsText(basis.versions, (id) => t(`collections.${id}` as never)) })}
        </p>
      )}
    </details>
  )
}

/** Collections that coverage is computed from; the others have a version too. */
const usedCollections = [
  'streets',
  'facilities',
  'settlements',
  'blocks',
  'zones',
  'comunas',
  'neighbourhoods',
] as const

const versionsText = (versions: Readonly<Record<string, number>>, nameOf: (id: string) => string) =>
  usedCollections.flatMap((id) => (versions[id] === undefined ? [] : `${nameOf(id)} ${versions[id]}`)).join(', ')

function NetworkFacts({ network }: { network: NonNullable<CoverageState['network']> }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  return (
    <Facts
      facts={[
        [t('coverage.network.streets'), number(network.streets)],
        [t('coverage.network.length'), `${number(network.lengthKm)} km`],
        [
          t('coverage.network.islands'),
          t('coverage.network.islandsOf', {
            islands: number(network.islands),
            share: percent(network.largestIslandShare, 1),
          }),
        ],
        [
          t('coverage.network.joined'),
          t('coverage.network.joinedOf', {
            ends: number(network.joinedEnds),
            crossings: number(network.cutCrossings),
            tolerance: number(network.toleranceM, 1),
          }),
        ],
        ...(network.keptApart > 0 ? [[t('coverage.network.apart'), number(network.keptApart)] as const] : []),
        ...(network.zeroLength > 0 ? [[t('coverage.network.zeroLength'), number(network.zeroLength)] as const] : []),
        [t('coverage.network.slopes'), t(network.hasSlopes ? 'coverage.network.sloped' : 'coverage.network.flat')],
      ]}
    />
  )
}
