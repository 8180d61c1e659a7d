import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../../territory/useComunas.ts'

interface ComunaFieldProps {
  label: string
  value: string | null
  error?: string
  /** The one that is saved: who did not touch it has not chosen it. */
  saved: string | null
  /** Of a settlement that is not there yet the server takes the comuna of its place. */
  isNew: boolean
  onChange: (code: string | null) => void
}

/** By name. */
export function ComunaField({ label, value, saved, isNew, error, onChange }: ComunaFieldProps) {
  const { t } = useTranslation()
  const comunas = useComunas()
  const hint = isNew ? (value === null ? 'derived' : 'chosen') : value !== saved ? 'changed' : null
  return (
    <ComboBox
      className="field"
      selectedKey={value}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      menuTrigger="input"
      defaultItems={comunas}
      // The names come after the value: the box shows them only when it is made anew.
      key={comunas.length === 0 ? 'waiting' : 'ready'}
      onSelectionChange={(code) => onChange(code === null ? null : String(code))}
    >
      <Label>{label}</Label>
      <Input placeholder={t(isNew ? 'editor.comunaFromPlace' : 'unknown')} />
      <Text slot="description" className="hint">
        {hint && t(`editor.comuna.${hint}`)}
      </Text>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover comuna-list">
        <ListBox<(typeof comunas)[number]>>
          {(comuna) => (
            <ListBoxItem id={comuna.code} className="comuna-option">
              {comuna.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
