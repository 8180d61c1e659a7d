import { formatsInWords } from '@arraigo/shared/exports/exportFormats.ts'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDownload } from '../exports/useDownload.ts'
import { useFormat } from '../platform/format.ts'
import type { ItemsQuery } from '../territory/itemsPath.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { TableState } from './tableAddress.ts'
import { useSaveTable } from './useSaveTable.ts'

const wholeFormats = ['xlsx', 'geopackage', 'geojson', 'csv'] as const

/** What the table shows as a file; the whole collection in every format that the server writes. */
export function TableExport({ table, query }: { table: TableState; query: ItemsQuery | null }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const save = useSaveTable()
  const download = useDownload()
  const isWhole = query !== null && query.bbox === undefined && !query.filter
  const hasFile = table.collection !== 'regions'
  const wordsFor = (format: string) =>
    locale === 'es' && formatsInWords.some((readable) => readable === format) ? '&words=es' : ''
  const run = (key: string) => {
    if (key === 'shown' && query !== null) save.mutate({ collection: table.collection, query })
    else download.mutate(`/api/exports/${table.collection}?format=${key}${wordsFor(key)}`)
  }
  const error = save.isError || download.isError
  return (
    <>
      <span role="status" className={error ? 'field-error' : 'hint'}>
        {save.isPending && t('tables.saving')}
        {error && t('tables.notSaved')}
      </span>
      <MenuTrigger>
        <Button look="icon" aria-label={t('tables.export')} isDisabled={query === null || save.isPending}>
          <Icon name="download" size={18} />
        </Button>
        <Popover className="popover menu" placement="top end">
          <Menu aria-label={t('tables.export')} onAction={(key) => run(String(key))}>
            <MenuItem id="shown" className="menu-item">
              {isWhole ? t('tables.saveAll') : t('tables.saveShown')}
            </MenuItem>
            {hasFile &&
              wholeFormats.map((format) => (
                <MenuItem key={format} id={format} className="menu-item">
                  {t('tables.whole', { format: t(`exportFormats.${format}`) })}
                </MenuItem>
              ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  )
}
