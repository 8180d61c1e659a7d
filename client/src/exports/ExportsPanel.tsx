import {
  type ExportFormat,
  exportFormatIds,
  exportFormats,
  formatsInWords,
} from '@arraigo/shared/exports/exportFormats.ts'
import { type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import type { CollectionSummary } from '../territory/collections.api.ts'
import { useComunas } from '../territory/useComunas.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useDownload } from './useDownload.ts'

/** Collection × format × place → a file for QGIS, Excel, GDAL. */
export function ExportsPanel({ loaded }: { loaded: readonly Pick<CollectionSummary, 'id' | 'rows' | 'regions'>[] }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const counts = useFormat()
  const comunas = useComunas()
  const download = useDownload()
  const offered = loaded.map(({ id }) => id)
  const [wanted, setWanted] = useState<CollectionId>('settlements')
  const [format, setFormat] = useState<ExportFormat>('geopackage')
  const [inWords, setInWords] = useState(counts.locale === 'es')
  const [region, setRegion] = useState('')
  const [comuna, setComuna] = useState('')
  const collection = offered.includes(wanted) ? wanted : offered[0]
  const back = { href: href('/data'), label: t('data.name') }
  if (collection === undefined) {
    return (
      <Panel title={t('exports.title')} back={back}>
        <p className="lead">{t('exports.none')}</p>
      </Panel>
    )
  }
  const withCount = (name: string, rows: number | undefined) =>
    rows === undefined ? name : t('exports.option', { name, rows: counts.number(rows) })
  const rowsIn = loaded.find(({ id }) => id === collection)?.regions ?? {}
  // Rows without a comuna code have no region of their own: they are found by their place, in any region.
  const isByPlace = Object.keys(rowsIn).every((code) => code === '')
  const inRegions = regions.filter(({ code }) => isByPlace || code in rowsIn)
  const formats = exportFormatIds.filter(
    (id) => collections[collection].shape !== null || !exportFormats[id].needsGeometry,
  )
  const chosen = formats.includes(format) ? format : (formats[0] ?? 'csv')
  const hasWords = formatsInWords.includes(chosen)
  const search = new URLSearchParams({
    format: chosen,
    ...(hasWords && inWords && { words: 'es' }),
    ...(region && { region }),
    ...(comuna && { comuna }),
  })
  const inRegion = comunas.filter((one) => one.region === region)
  return (
    <Panel
      title={t('exports.title')}
      lead={t('exports.lead')}
      back={back}
      footer={
        <>
          {download.isError && <ProblemNotice error={download.error} />}
          <Button
            look="primary"
            isDisabled={download.isPending}
            onPress={() => download.mutate(`/api/exports/${collection}?${search}`)}
          >
            <Icon name="download" size={18} />
            {download.isPending ? t('exports.asking') : t('exports.download')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('exports.what')}
        value={collection}
        options={loaded.map(({ id, rows }) => ({ value: id, label: withCount(t(`collections.${id}`), rows) }))}
        onChange={(id) => setWanted(id as CollectionId)}
      />
      <SelectField
        label={t('exports.format')}
        value={chosen}
        options={formats.map((id) => ({ value: id, label: t(`exportFormats.${id}`) }))}
        hint={t(`exportHints.${chosen}`)}
        onChange={(id) => setFormat(id as ExportFormat)}
      />
      {hasWords && (
        <SelectField
          label={t('exports.titles')}
          value={inWords ? 'es' : 'codes'}
          options={[
            { value: 'es', label: t('exports.inWords') },
            { value: 'codes', label: t('exports.forPrograms') },
          ]}
          onChange={(titles) => setInWords(titles === 'es')}
        />
      )}
      <SelectField
        label={t('exports.region')}
        empty={t('exports.everywhere')}
        value={region}
        options={inRegions.map(({ code, name }) => ({ value: code, label: withCount(name, rowsIn[code]) }))}
        onChange={(code) => {
          setRegion(code)
          setComuna('')
        }}
      />
      {inRegion.length > 0 && (
        <SelectField
          label={t('inspector.comuna')}
          empty={t('exports.wholeRegion')}
          value={comuna}
          options={inRegion.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setComuna}
        />
      )}
    </Panel>
  )
}
