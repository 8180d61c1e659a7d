import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Skeleton } from '../../ui/Loaded.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import './editor.css'
import { MergeForm } from './MergeForm.tsx'
import { mergeLimit } from './mergePlan.ts'
import { loadSettlement } from './settlements.api.ts'

/** Several settlements become one: which goes on, and what holds where they differ. */
export function MergePanel() {
  const { t } = useTranslation()
  const { params, href } = useAddress()
  const text = params.get('ids') ?? ''
  const ids = useMemo(() => idsIn(text), [text])
  const loaded = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['settlements', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => loadSettlement(id, signal),
    })),
  })
  const parts = loaded.flatMap(({ data }) => data ?? [])
  const failed = loaded.find(({ isError }) => isError)
  if (parts.length === ids.length && ids.length >= 2) return <MergeForm key={text} parts={parts} />
  return (
    <Panel title={t('editor.merge.title')} back={{ href: href('/settlements'), label: t('collections.settlements') }}>
      {ids.length < 2 ? (
        <Notice tone="info" title={t('editor.merge.few')}>
          <p>{t('editor.merge.fewText')}</p>
        </Notice>
      ) : failed ? (
        <ProblemNotice error={failed.error} retry={() => loaded.forEach((one) => void one.refetch())} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Panel>
  )
}

const idsIn = (text: string): number[] =>
  [...new Set(text.split(',').map(Number))].filter((id) => Number.isSafeInteger(id) && id > 0).slice(0, mergeLimit)
