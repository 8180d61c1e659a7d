import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { useAuthorName } from '../settlements/useAuthorName.ts'
import { Button } from '../ui/Button.tsx'

interface Dated {
  version: number
  validFrom: string
  changedBy: string
  source: string
  confidence: 'confirmed' | 'to-confirm'
  changeNote?: string | null
}

interface EarlierVersionsProps<Version extends Dated> {
  /** Newest first; the one in force is not among them. */
  earlier: readonly Version[]
  /** How many there are, in words. */
  title: string
  nameOf: (was: Version) => ReactNode
  /** Puts what was into the fields. */
  onTake: (was: Version) => void
}

/** Since when something holds, by whom, from where. */
export function useSince(): (version: Dated) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const authorOf = useAuthorName()
  return ({ validFrom, changedBy, source, confidence, changeNote }) =>
    [
      t('parameters.since', { date: format.dateTime(validFrom), who: authorOf(changedBy) }),
      source,
      confidence === 'to-confirm' && t('parameters.toConfirm'),
      changeNote,
    ]
      .filter(Boolean)
      .join(' · ')
}

/** Who set what when; what it was can be taken into the fields again. */
export function EarlierVersions<Version extends Dated>({
  earlier,
  title,
  nameOf,
  onTake,
}: EarlierVersionsProps<Version>) {
  const { t } = useTranslation()
  const since = useSince()
  if (earlier.length === 0) return null
  return (
    <details className="fold">
      <summary>{title}</summary>
      <ol className="sourced-history">
        {earlier.map((was) => (
          <li key={was.version}>
            {since(was)}
            <br />
            {nameOf(was)}{' '}
            <Button look="quiet" onPress={() => onTake(was)}>
              {t('parameters.take')}
            </Button>
          </li>
        ))}
      </ol>
    </details>
  )
}
