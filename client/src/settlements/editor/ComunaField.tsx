import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../../territory/useComunas.ts'

interface ComunaFieldProps {
  label: string
  value: string | null
  error?: string
  onChange: (code: string | null) => void
}

/** By name; where nothing is chosen the place of the boundary says it. */
export function ComunaField({ label, value, error, onChange }: ComunaFieldProps) {
  const { t } = useTranslation()
  const comunas = useComunas()
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
      <Input placeholder={t('editor.comunaFromPlace')} />
      <Text slot="description" className="hint">
        {t(value === null ? 'editor.comunaDerived' : 'editor.comunaChosen')}
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
