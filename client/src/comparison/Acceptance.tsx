import type { Accepted, Comparable, Comparison, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { Progress } from '../ui/Progress.tsx'
import { AcceptDialog, type Closing } from './AcceptDialog.tsx'
import { isAcceptedWithAll, itemsOf } from './acceptance.ts'
import { sideOfCurrent, useAccept, useUndo } from './comparison.api.ts'
import { RefusedNotice } from './RefusedNotice.tsx'

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

/** Each is judged by the rules as if it were drawn by hand: this many take some ten seconds. */
const mostAtOnce = 500

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
      {children({ ours, isBusy: accept.isPending, ask })}
      {/* Always in sight, however far down the row is that was accepted. */}
      <div className="accept-bar">
        {accept.isSuccess && <Done key={accept.submittedAt} accepted={accept.data} />}
        {accept.isError && (
          <RefusedNotice
            error={accept.error}
            sent={accept.variables}
            rows={comparison.rows}
            again={accept.mutate}
            reset={accept.reset}
          />
        )}
        {accept.isPending && <Progress label={t('comparison.accept.busy')} share={null} />}
        {all.length > 0 && !accept.isPending && (
          <Button onPress={() => ask(all.slice(0, mostAtOnce))}>
            {t('comparison.accept.all', { count: Math.min(all.length, mostAtOnce) })}
          </Button>
        )}
        {all.length > mostAtOnce && <p className="hint">{t('comparison.accept.limit', { limit: mostAtOnce })}</p>}
      </div>
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
