import type { ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import type { FeatureCollection } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boundsOf, boundsToLookAt, type Overlay, stage, useOverlay } from '../map/stage.ts'
import { useFormat } from '../platform/format.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { IssueList, Notice } from '../ui/Notice.tsx'
import { usePreview } from './imports.api.ts'

/** The file as it would be stored, on the map and as a table at once; a row and its place are one selection. */
export function PreviewSection({ uploadId, request }: { uploadId: string; request: ImportRequest | null }) {
  const { t } = useTranslation()
  const preview = usePreview(uploadId, request)
  const [rowNo, setRowNo] = useState<number | null>(null)

  const data = useMemo(() => withIds(preview.data?.features as FeatureCollection | undefined), [preview.data])
  const overlay = useMemo<Overlay | null>(
    () =>
      data && {
        kind: 'preview',
        data,
        selected: rowNo === null ? null : String(rowNo),
        onPick: (id) => setRowNo(Number(id)),
      },
    [data, rowNo],
  )
  useOverlay('preview', overlay)
  useEffect(() => {
    const bounds = data === null ? null : boundsToLookAt(data.features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 14 })
  }, [data])

  if (request === null) return <p className="lead">{t('imports.previewNeeds')}</p>
  const show = (row: number) => {
    setRowNo(row)
    const bounds = boundsOf(data?.features.filter(({ properties }) => properties?.rowNo === row) ?? [])
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 15 })
  }
  return (
    <Loaded query={preview} lines={6}>
      {({ rows, issues }) => {
        const columns = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))].filter((name) =>
          rows.some(({ fields }) => fields[name] !== null),
        )
        return (
          <>
            {issues.length > 0 && (
              <Notice tone="warning">
                <IssueList issues={issues} />
              </Notice>
            )}
            <div className="table-scroll preview-table">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('imports.row')}</th>
                    {columns.map((name) => (
                      <th key={name} scope="col">
                        {t(`fields.${name as 'name'}`, { defaultValue: name })}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.slice(0, 50).map((row) => (
                    <tr
                      key={row.rowNo}
                      className="is-link"
                      aria-selected={row.rowNo === rowNo}
                      onClick={() => show(row.rowNo)}
                    >
                      <td className="quiet">{row.rowNo}</td>
                      {columns.map((name) => (
                        <Cell key={name} value={row.fields[name]} isYear={name.endsWith('year')} />
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )
      }}
    </Loaded>
  )
}

function Cell({ value, isYear }: { value: string | number | null | undefined; isYear: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (value === null || value === undefined) return <td className="quiet">{t('unknown')}</td>
  // Words of the program (`in-catastro`) are shown in the reader's; anything else is text of the file.
  if (typeof value === 'string') return <td>{t(`choices.${value as 'other'}`, { defaultValue: value })}</td>
  return <td className="is-number">{isYear ? value : format.number(value, 2)}</td>
}

function withIds(collection: FeatureCollection | undefined): FeatureCollection | null {
  if (collection === undefined) return null
  const features = collection.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, id: String(feature.properties?.rowNo) },
  }))
  return { type: 'FeatureCollection', features }
}
