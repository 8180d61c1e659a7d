import type { Inspection } from '@arraigo/shared/imports/import.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { IssueList, Notice, ProblemNotice } from '../ui/Notice.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import { AxesField } from './AxesField.tsx'
import { CrsField } from './CrsField.tsx'
import { ElevationForm } from './ElevationForm.tsx'
import { type SavedMapping, useInspection, useSavedMappings, useStartImport } from './imports.api.ts'
import { MappingForm } from './MappingForm.tsx'
import { PlaceLine } from './PlaceLine.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import { PurposeField } from './PurposeField.tsx'
import { importRequest, isComplete, type Reading, readingOfLayer } from './reading.ts'
import { useRememberedReading } from './useRememberedReading.ts'
import { WayField } from './WayField.tsx'

/** From a sent file to an import: what it is, how it is read, how it looks, go. */
export function ImportWizard({ uploadId }: { uploadId: string }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const inspection = useInspection(uploadId)
  const saved = useSavedMappings()
  // A reading saved for such files is the start, so it has to be known; without it the page works all the same.
  if (inspection.data !== undefined && !saved.isPending) {
    return <Wizard inspection={inspection.data} saved={saved.data ?? []} />
  }
  return (
    <Panel title={t('imports.start')} back={{ href: href('/data'), label: t('data.name') }} isWide>
      <Loaded query={inspection} lines={8} gone={t('imports.uploadGone')}>
        {() => null}
      </Loaded>
    </Panel>
  )
}

function Wizard({ inspection, saved }: { inspection: Inspection; saved: readonly SavedMapping[] }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const [reading, setReading] = useRememberedReading(inspection, saved)
  const layer = inspection.layers.find(({ name }) => name === reading?.layer)
  const issues = inspection.issues.filter(({ code }) => !askedBelow.has(code))
  return (
    <Panel
      title={inspection.upload.fileName}
      lead={<FileLine inspection={inspection} />}
      back={{ href: href('/data'), label: t('data.name') }}
      footer={
        layer && reading && <Footer inspection={inspection} reading={reading} isReady={isComplete(reading, layer)} />
      }
      takesFocus
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
      {issues.length > 0 && (
        <Notice tone="warning">
          <IssueList issues={issues} />
        </Notice>
      )}
      {inspection.elevation && <ElevationForm inspection={inspection} elevation={inspection.elevation} />}
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
                setReading(readingOfLayer(inspection.layers.find((one) => one.name === name) ?? layer, saved))
              }
            />
          )}
          <WayField layer={layer} reading={reading} onChange={setReading} />
          <CrsField layer={layer} reading={reading} onChange={setReading} />
          <AxesField layer={layer} reading={reading} onChange={setReading} />
          <PlaceLine layer={layer} />
          <PurposeField reading={reading} onChange={setReading} />
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

/** What the page asks itself: said above as well, it would still stand there when answered. */
const askedBelow = new Set(['crs-missing', 'crs-missing-in-file', 'shapefile-without-prj', 'axes-look-swapped'])

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
