import type { Inspection } from '@arraigo/shared/imports/import.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField, Switch } from '../ui/fields.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { IssueList, Notice, ProblemNotice } from '../ui/Notice.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { CrsField } from './CrsField.tsx'
import { useInspection, useStartImport } from './imports.api.ts'
import { MappingForm } from './MappingForm.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import { importRequest, isComplete, type Reading, readingOfLayer } from './reading.ts'
import { useRememberedReading } from './useRememberedReading.ts'
import { WayField } from './WayField.tsx'

/** From a sent file to an import: what it is, how it is read, how it looks, go. */
export function ImportWizard({ uploadId }: { uploadId: string }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const inspection = useInspection(uploadId)
  if (inspection.data !== undefined) return <Wizard inspection={inspection.data} />
  return (
    <Panel title={t('imports.start')} back={{ href: href('/data'), label: t('data.name') }} isWide>
      <Loaded query={inspection} lines={8} gone={t('imports.uploadGone')}>
        {() => null}
      </Loaded>
    </Panel>
  )
}

function Wizard({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const [reading, setReading] = useRememberedReading(inspection)
  const layer = inspection.layers.find(({ name }) => name === reading?.layer)
  return (
    <Panel
      title={inspection.upload.fileName}
      lead={<FileLine inspection={inspection} />}
      back={{ href: href('/data'), label: t('data.name') }}
      footer={
        layer && reading && <Footer inspection={inspection} reading={reading} isReady={isComplete(reading, layer)} />
      }
      isWide
    >
      {inspection.storedBefore && (
        <Notice
          tone="info"
          title={t('imports.storedBefore')}
          action={
            <Link href={href(`/data/imports/${inspection.storedBefore.importId}`)}>{t('imports.openReport')}</Link>
          }
        >
          <p>{t('imports.storedBeforeText')}</p>
        </Notice>
      )}
      {inspection.issues.length > 0 && (
        <Notice tone="warning">
          <IssueList issues={inspection.issues} />
        </Notice>
      )}
      {reading && layer && (
        <>
          {inspection.layers.length > 1 && (
            <SelectField
              label={t('imports.layer')}
              value={reading.layer}
              options={inspection.layers.map(({ name, rowCount }) => ({
                value: name,
                label: rowCount === null ? name : `${name} (${rowCount})`,
              }))}
              onChange={(name) =>
                setReading(readingOfLayer(inspection.layers.find((one) => one.name === name) ?? layer))
              }
            />
          )}
          <WayField layer={layer} reading={reading} onChange={setReading} />
          <CrsField layer={layer} reading={reading} onChange={setReading} />
          {(layer.looksSwapped || reading.swapAxes) && (
            <Notice tone="warning" title={t('imports.looksSwapped')}>
              <Switch
                label={t('imports.swap')}
                isOn={reading.swapAxes}
                onChange={(swapAxes) => setReading({ ...reading, swapAxes })}
              />
            </Notice>
          )}
          {reading.way === 'own' && <MappingForm layer={layer} reading={reading} onChange={setReading} />}
          <Section title={t('imports.preview')}>
            <PreviewSection
              uploadId={inspection.upload.id}
              request={isComplete(reading, layer) ? importRequest(reading, inspection) : null}
            />
          </Section>
        </>
      )}
    </Panel>
  )
}

function FileLine({ inspection: { format: fileFormat, encoding, upload, layers } }: { inspection: Inspection }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = layers[0]?.rowCount
  const parts = [
    t(`formats.${fileFormat}`),
    format.bytes(upload.bytes),
    encoding?.toUpperCase(),
    layers.length === 1 && rows != null ? t('imports.rowCount', { count: rows }) : null,
  ]
  return parts.filter(Boolean).join(' · ')
}

function Footer({ inspection, reading, isReady }: { inspection: Inspection; reading: Reading; isReady: boolean }) {
  const { t } = useTranslation()
  const { go } = useAddress()
  const start = useStartImport(inspection.upload.id)
  const run = (dryRun: boolean) =>
    start.mutate(
      { ...importRequest(reading, inspection), dryRun },
      { onSuccess: ({ id }) => go(`/data/imports/${id}`) },
    )
  return (
    <>
      {start.isError && <ProblemNotice error={start.error} />}
      <Button look="primary" isDisabled={!isReady || start.isPending} onPress={() => run(false)}>
        {t('imports.import')}
      </Button>
      <Button isDisabled={!isReady || start.isPending} onPress={() => run(true)}>
        {t('imports.dryRun')}
      </Button>
    </>
  )
}
