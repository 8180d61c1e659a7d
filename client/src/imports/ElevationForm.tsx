import type { ImportRequest, InspectedElevation, Inspection } from '@arraigo/shared/imports/import.schema.ts'
import type { DatasetDescription } from '@arraigo/shared/imports/mapping.schema.ts'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Overlay, stage, useOverlay } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Figure, Figures } from '../ui/Figure.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Panel.tsx'
import { useStartImport } from './imports.api.ts'
import { ProvenanceFields } from './ProvenanceFields.tsx'

/** A raster of elevations: how large and how fine it is, where it comes from, go. */
export function ElevationForm({ inspection, elevation }: { inspection: Inspection; elevation: InspectedElevation }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { upload } = inspection
  useExtentOnMap(elevation)
  const [dataset, setDataset] = useState<DatasetDescription>({ name: upload.fileName.replace(/\.[^.]+$/, '') })
  return (
    <>
      <p className="lead">{t('imports.elevation.lead')}</p>
      <Figures>
        <Figure value={format.number(elevation.width * elevation.height)} label={t('counts.cells')} />
        <Figure value={`${format.number(elevation.cellM, 1)} m`} label={t('imports.elevation.cell')} />
        <Figure value={`EPSG:${elevation.epsg}`} label={t('imports.crs')} />
      </Figures>
      <Section title={t('imports.provenance')}>
        <ProvenanceFields dataset={dataset} onChange={setDataset} />
        <p className="hint">{t('imports.elevation.series', { source: elevation.source })}</p>
      </Section>
      <StartElevation uploadId={upload.id} elevation={{ source: elevation.source, dataset }} />
    </>
  )
}

/** Where its cells are; wrong coordinates are seen before they are stored. */
function useExtentOnMap({ bounds }: InspectedElevation): void {
  const [west = 0, south = 0, east = 0, north = 0] = bounds
  const overlay = useMemo<Overlay>(() => {
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    const geometry = { type: 'Polygon' as const, coordinates: [ring] }
    const feature = { type: 'Feature' as const, id: 1, properties: { id: '1' }, geometry }
    const data = { type: 'FeatureCollection' as const, features: [feature] }
    return { kind: 'preview', data, selected: null, onPick: () => {} }
  }, [west, south, east, north])
  useOverlay('preview', overlay)
  useEffect(() => stage.lookAt({ bounds: [west, south, east, north], maxZoom: 14 }), [west, south, east, north])
}

interface StartProps {
  uploadId: string
  elevation: NonNullable<ImportRequest['elevation']>
}

function StartElevation({ uploadId, elevation }: StartProps) {
  const { t } = useTranslation()
  const { go } = useAddress()
  const start = useStartImport(uploadId)
  const isReady = elevation.dataset.name.trim() !== '' && !start.isPending
  const run = (dryRun: boolean) =>
    start.mutate({ elevation, dryRun }, { onSuccess: ({ id }) => go(`/data/imports/${id}`) })
  return (
    <>
      {start.isError && <ProblemNotice error={start.error} />}
      <div className="inline-form">
        <Button look="primary" isDisabled={!isReady} onPress={() => run(false)}>
          {t('imports.import')}
        </Button>
        <Button isDisabled={!isReady} onPress={() => run(true)}>
          {t('imports.dryRun')}
        </Button>
      </div>
    </>
  )
}
