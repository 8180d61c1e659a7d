import type { PlanFormat } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Progress } from '../../ui/Progress.tsx'
import type { PlanFileWish } from './planFile.ts'
import { usePlanFile } from './usePlanFile.ts'

interface FormatRowProps {
  format: PlanFormat
  /** Null: there is nothing to hand over. */
  wish: PlanFileWish | null
  onDone: (sha256: string | null) => void
}

/** One format: what it is for, its button, and how far its file is. */
export function FormatRow({ format, wish, onDone }: FormatRowProps) {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const { fetching, start, cancel } = usePlanFile()
  useEffect(() => {
    if (fetching.state === 'done') onDone(fetching.got.sha256)
  }, [fetching, onDone])
  return (
    <>
      <div className="handing-file">
        <div>
          <strong>{t(`handing.formats.${format}.name`)}</strong>
          <p className="quiet">{t(`handing.formats.${format}.use`)}</p>
        </div>
        <Button
          isDisabled={wish === null || fetching.state === 'fetching'}
          onPress={() => wish !== null && void start(wish)}
          aria-label={t('handing.downloadFormat', { name: t(`handing.formats.${format}.name`) })}
        >
          <Icon name="download" size={18} />
          {t('handing.download')}
        </Button>
      </div>
      {fetching.state === 'fetching' && (
        <Progress
          label={t(fetching.bytes === 0 ? 'handing.making' : 'handing.receiving')}
          share={fetching.share}
          {...(fetching.share === null && fetching.bytes > 0 ? { detail: bytes(fetching.bytes) } : {})}
          cancel={cancel}
        />
      )}
      {fetching.state === 'done' && (
        <p className="quiet" role="status">
          {t('handing.done', { name: fetching.got.fileName, size: bytes(fetching.got.file.size) })}
        </p>
      )}
      {fetching.state === 'failed' && <ProblemNotice error={fetching.error} />}
    </>
  )
}
