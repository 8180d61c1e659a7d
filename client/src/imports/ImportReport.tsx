import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Progress } from '../ui/Progress.tsx'
import { isFinished, useCancelImport, useImport } from './imports.api.ts'
import { ReportBody } from './ReportBody.tsx'

/** An import while it runs, and its report afterwards. */
export function ImportReport({ id }: { id: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const query = useImport(id)
  return (
    <Panel
      title={query.data?.fileName ?? t('imports.report')}
      lead={query.data && t(`states.${query.data.state}`)}
      back={{ href: href('/data'), label: t('data.name') }}
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
  const phase = t(`phases.${(one.phase ?? 'queued') as 'queued'}`, { defaultValue: one.phase ?? '' })
  return <Progress label={phase} share={one.progress > 0 ? one.progress : null} cancel={() => cancel.mutate()} />
}
