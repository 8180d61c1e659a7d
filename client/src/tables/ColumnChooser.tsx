import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { Checkbox, CheckboxGroup, Dialog, DialogTrigger, Label, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ShownField } from '../territory/shownFields.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { offeredColumns } from './tableColumns.ts'
import { useColumnLabel } from './useColumnLabel.ts'

interface ColumnChooserProps {
  collection: PlaceCollectionId
  columns: readonly ShownField[]
  onChoose: (names: readonly string[]) => void
}

export function ColumnChooser({ collection, columns, onChoose }: ColumnChooserProps) {
  const { t } = useTranslation()
  const labelOf = useColumnLabel()
  // The first column says which row it is, and stays.
  const offered = offeredColumns(collection).slice(1)
  return (
    <DialogTrigger>
      <Button look="icon" aria-label={t('tables.columns')}>
        <Icon name="columns" size={18} />
      </Button>
      <Popover className="popover column-chooser" placement="top end">
        <Dialog aria-label={t('tables.columns')}>
          <CheckboxGroup
            className="choices"
            value={columns.map(({ name }) => name)}
            onChange={(names) => onChoose(names)}
          >
            <Label>{t('tables.columns')}</Label>
            {offered.map((column) => (
              <Checkbox key={column.name} value={column.name} className="choice choice-check">
                {labelOf(column)}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
