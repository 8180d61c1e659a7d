import { type ExportFormat, exportFormatIds, exportFormats } from '@arraigo/shared/exports/exportFormats.ts'
import { type CollectionId, collectionIds, collections } from '@arraigo/shared/territory/collections.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../map/territoryLayers.ts'
import { useAddress } from '../platform/address.ts'
import { SelectField } from '../ui/fields.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'

/** Collection × format × place → a file for QGIS, Excel, GDAL. */
export function ExportsPanel({ loaded }: { loaded: readonly CollectionId[] }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const comunas = useComunas()
  const offered = collectionIds.filter((id) => loaded.includes(id))
  const [wanted, setWanted] = useState<CollectionId>('settlements')
  const [format, setFormat] = useState<ExportFormat>('geopackage')
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
  const formats = exportFormatIds.filter(
    (id) => collections[collection].shape !== null || !exportFormats[id].needsGeometry,
  )
  const chosen = formats.includes(format) ? format : (formats[0] ?? 'csv')
  const search = new URLSearchParams({ format: chosen, ...(region && { region }), ...(comuna && { comuna }) })
  const inRegion = (comunas.data?.features ?? [])
    .map(({ properties }) => properties)
    .filter(({ region_code }) => region_code === region)
  return (
    <Panel
      title={t('exports.title')}
      lead={t('exports.lead')}
      back={back}
      footer={
        <a className="button button-primary" href={`/api/exports/${collection}?${search}`} download>
          <Icon name="download" size={18} />
          {t('exports.download')}
        </a>
      }
    >
      <SelectField
        label={t('exports.what')}
        value={collection}
        options={offered.map((id) => ({ value: id, label: t(`collections.${id}`) }))}
        onChange={(id) => setWanted(id as CollectionId)}
      />
      <SelectField
        label={t('exports.format')}
        value={chosen}
        options={formats.map((id) => ({ value: id, label: t(`exportFormats.${id}`) }))}
        hint={t(`exportHints.${chosen}`)}
        onChange={(id) => setFormat(id as ExportFormat)}
      />
      <SelectField
        label={t('exports.region')}
        empty={t('exports.everywhere')}
        value={region}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
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
          options={inRegion
            .map(({ code, name }) => ({ value: code, label: name }))
            .sort((a, b) => a.label.localeCompare(b.label, 'es'))}
          onChange={setComuna}
        />
      )}
    </Panel>
  )
}
