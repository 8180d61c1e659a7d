import { say } from '@arraigo/shared/messages/messages.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import { useRobustness } from '../robustness/useRobustness.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { knownOfRanking } from './freezeChecks.ts'

/** What somebody should have seen before a ranking is frozen. */
export function Checklist({ open, onSave }: { open: OpenRanking; onSave: () => void }) {
  const { t } = useTranslation()
  const findings = useFindings(open)
  const { isChanged, isOutdated, isSaving } = open
  return (
    <Section title={t('publishing.checks.title')}>
      <ul className="seal-checks">
        {isOutdated && <Check>{t('publishing.checks.outdated')}</Check>}
        {(isChanged || open.hasDataChanged) && !isOutdated && (
          <Check>
            {isChanged ? t('publishing.checks.unsaved') : <DataChanged open={open} />}{' '}
            <Button look="quiet" onPress={onSave} isDisabled={isSaving}>
              {t('publishing.checks.save')}
            </Button>
          </Check>
        )}
        {findings.map((text) => (
          <Check key={text}>{text}</Check>
        ))}
        <RobustnessCheck open={open} />
        {findings.length === 0 && !isChanged && (
          <li>
            <Icon name="check" size={16} />
            <span>{t('publishing.checks.fine')}</span>
          </li>
        )}
      </ul>
    </Section>
  )
}

function Check({ children }: { children: ReactNode }) {
  return (
    <li className="is-warning">
      <Icon name="warning" size={16} />
      <span>{children}</span>
    </li>
  )
}

const mostNames = 5

function DataChanged({ open: { dataChange } }: { open: OpenRanking }) {
  const { t } = useTranslation()
  if (dataChange === null) return null
  const { changed, came, gone } = dataChange
  const names = gone.slice(0, mostNames).map(({ name }) => name)
  return (
    <>
      {t('publishing.checks.data', { changed: changed.size, came: came.length, gone: gone.length })}
      {gone.length > 0 &&
        ` ${t('publishing.checks.gone', { names: names.join(', ') + (gone.length > mostNames ? ' …' : '') })}`}
    </>
  )
}

/** In words: what the method found, and how much is unknown. */
function useFindings({ inputs, spec, result }: OpenRanking): string[] {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { number, locale } = words.format
  if (inputs === null || result === null) return []
  const { ranked, sparse, unplaced, unknown, meant } = knownOfRanking(inputs, spec, result)
  const mostly = spec.criteria.filter((_, at) => 2 * (unknown[at] ?? 0) > meant)
  const names = mostly.map(({ key }) => words.criterion(inputs.columns.find((column) => column.key === key) ?? key))
  return [
    ...result.findings.map((finding) => say(locale, finding)),
    ...(mostly.length > 0 ? [t('publishing.checks.unknown', { names: names.join(', ') })] : []),
    ...(sparse > 0 ? [t('publishing.checks.sparse', { part: number(sparse), total: number(ranked) })] : []),
    ...(unplaced > 0 ? [t('publishing.checks.unplaced', { part: number(unplaced) })] : []),
  ]
}

function RobustnessCheck({ open }: { open: OpenRanking }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const robustness = useRobustness(open.id)
  if (robustness !== null && !robustness.isOld) return null
  return (
    <Check>
      {t(robustness === null ? 'publishing.checks.robust' : 'publishing.checks.robustOld')}{' '}
      <Link href={hrefTo(open.id, 'robustness')}>{t('publishing.checks.robustLink')}</Link>
    </Check>
  )
}
