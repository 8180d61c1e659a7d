import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { IssueList, Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Progress } from '../ui/Progress.tsx'
import { ImportActions } from './ImportActions.tsx'
import { isFinished, useCancelImport, useImport } from './imports.api.ts'
import { ReportBody } from './ReportBody.tsx'

/** An import while it runs, its report afterwards, and the way on from there. */
export function ImportReport({ id }: { id: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const query = useImport(id)
  const ended = query.data !== undefined && isFinished(query.data) ? query.data : null
  return (
    <Panel
      title={query.data?.fileName ?? t('imports.report')}
      lead={ended && t(`states.${ended.state}`)}
      back={{ href: href('/data'), label: t('data.name') }}
      footer={ended && <ImportActions report={ended} />}
      takesFocus
      isWide
    >
      <Loaded query={query} lines={8}>
        {(one) => (isFinished(one) ? <ReportBody report={one} /> : <Running one={one} />)}
      </Loaded>
    </Panel>
  )
}

function Running({ one }: { one: Import }) {
  const { t } = useTranslation()
  const cancel = useCancelImport(one.id)
  const isInterrupted = one.state === 'interrupted'
  // Its general sentence invites to try again, which happens by itself here.
  const issues = one.issues.filter(({ code }) => code !== 'import-failed')
  const phase = isInterrupted
    ? t('imports.willResume')
    : t(`phases.${(one.phase ?? 'queued') as 'queued'}`, { defaultValue: one.phase ?? '' })
  return (
    <>
      {isInterrupted && issues.length > 0 && (
        <Notice tone="warning">
          <IssueList issues={issues} />
        </Notice>
      )}
      <Progress label={phase} share={one.progress > 0 ? one.progress : null} cancel={() => cancel.mutate()} />
    </>
  )
}
