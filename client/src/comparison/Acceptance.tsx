import type {
  Accepted,
  AcceptRequest,
  Comparable,
  Comparison,
  ComparisonRow,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestProblem } from '../platform/request.ts'
import { Button } from '../ui/Button.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { AcceptDialog, type Closing } from './AcceptDialog.tsx'
import { isAcceptedWithAll, itemsOf } from './acceptance.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { sideOfCurrent, useAccept, useUndo } from './comparison.api.ts'

export interface AcceptRows {
  /** The side that is what is here now. */
  ours: 'before' | 'after'
  isBusy: boolean
  ask: (rows: readonly ComparisonRow[]) => void
}

interface AcceptanceProps {
  comparison: Comparison
  rows: readonly ComparisonRow[]
  sources: Comparable
  children: (accept: AcceptRows | null) => ReactNode
}

const mostAtOnce = 2000

/** Taking rows over into the settlements of today: the question before, what became of it, and the way back. */
export function Acceptance({ comparison, rows, sources, children }: AcceptanceProps) {
  const { t } = useTranslation()
  const ours = sideOfCurrent(comparison)
  const accept = useAccept()
  const [asked, setAsked] = useState<readonly ComparisonRow[]>([])
  if (ours === null) {
    return (
      <>
        {comparison.before !== comparison.after && <p className="hint">{t('comparison.accept.needsCurrent')}</p>}
        {children(null)}
      </>
    )
  }
  const { before, after, rules } = comparison
  const send = (chosen: readonly ComparisonRow[], closing: Closing) =>
    accept.mutate({ before, after, tolerance: rules.tolerance, items: itemsOf(chosen, ours), ...closing })
  const ask = (chosen: readonly ComparisonRow[]) => {
    accept.reset()
    setAsked(chosen)
  }
  const all = rows.filter((row) => isAcceptedWithAll(row, ours))
  return (
    <>
      {accept.isSuccess && <Done key={accept.submittedAt} accepted={accept.data} />}
      {accept.isError && (
        <Refused error={accept.error} sent={accept.variables} again={accept.mutate} reset={accept.reset} />
      )}
      {children({ ours, isBusy: accept.isPending, ask })}
      {all.length > 0 && (
        <div className="accept-all">
          <Button isDisabled={accept.isPending} onPress={() => ask(all.slice(0, mostAtOnce))}>
            {t('comparison.accept.all', { count: Math.min(all.length, mostAtOnce) })}
          </Button>
          {all.length > mostAtOnce && <p className="hint">{t('comparison.accept.limit', { limit: mostAtOnce })}</p>}
        </div>
      )}
      {asked.length > 0 && (
        <AcceptDialog
          rows={asked}
          ours={ours}
          source={sourceName(sources, ours === 'before' ? after : before)}
          onClose={() => setAsked([])}
          onAccept={(closing) => send(asked, closing)}
        />
      )}
    </>
  )
}

const sourceName = ({ datasets }: Comparable, id: string): string =>
  datasets.find((dataset) => String(dataset.id) === id)?.name ?? ''

function Done({ accepted }: { accepted: Accepted }) {
  const { t } = useTranslation()
  const undo = useUndo()
  const { items, unchanged } = accepted
  if (undo.isSuccess) return <Notice tone="done" title={t('comparison.accept.undone')} />
  const takeBack = () =>
    undo.mutate({
      items: items.map(({ settlementId, version, versionBefore }) => ({ settlementId, version, versionBefore })),
    })
  return (
    <>
      <Notice
        tone="done"
        title={t('comparison.accept.done', { count: items.length })}
        action={
          items.length > 0 && (
            <Button isDisabled={undo.isPending} onPress={takeBack}>
              {t('comparison.accept.undo')}
            </Button>
          )
        }
      >
        {unchanged.length > 0 && <p>{t('comparison.accept.unchanged', { count: unchanged.length })}</p>}
      </Notice>
      {undo.isError && <ProblemNotice error={undo.error} />}
    </>
  )
}

interface RefusedProps {
  error: unknown
  sent: AcceptRequest | undefined
  again: (request: AcceptRequest) => void
  reset: () => void
}

function Refused({ error, sent, again, reset }: RefusedProps) {
  if (error instanceof RequestProblem && error.status === 412 && sent !== undefined) {
    return <ConflictNotice problem={error} sent={sent} again={again} reset={reset} />
  }
  return <ProblemNotice error={error} />
}
