import { collections } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useComunas } from '../../territory/useComunas.ts'
import { useFieldText } from '../../territory/useFieldText.ts'
import { boundaryChange, type Change } from './changeWords.ts'

/** householdCount → household_count. */
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export interface ChangeText {
  field: (field: string) => string
  value: (field: string, value: unknown) => string
  /** "Hogares: Sin dato → 40". */
  change: (change: Change) => string
}

/** A change in words, with the names that forms and tables use. */
export function useChangeText(): ChangeText {
  const { t } = useTranslation()
  const format = useFormat()
  const fieldText = useFieldText()
  const comunas = useComunas()
  const areaHa = (areaM2: number) => `${format.number(areaM2 / 10_000, 2)} ha`
  const signed = (text: string, value: number) => (value > 0 ? `+${text}` : text.replace('-', '−'))

  const field = (name: string) => {
    if (name === 'boundary') return t('history.boundary')
    const column = name === 'comunaCode' ? 'comuna_name' : columnOf(name)
    return t(`fields.${column as 'code'}`, { defaultValue: name })
  }
  const value = (name: string, of: unknown) => {
    if (name === 'boundary') return typeof of === 'number' ? areaHa(of) : t('history.noBoundary')
    if (name === 'comunaCode') return comunas.find(({ code }) => code === of)?.name ?? (of ? String(of) : t('unknown'))
    const column = columnOf(name)
    const known = collections.settlements.fields.find((one) => one.name === column)
    return fieldText(known ?? { name: column, type: 'text' }, of)
  }
  const boundaryText = (change: Change) => {
    const told = boundaryChange(change)
    const words = {
      field: field('boundary'),
      before: value('boundary', change.before),
      after: value('boundary', change.after),
    }
    if (told.kind !== 'resized') return t(`history.${told.kind}`, words)
    const difference = signed(areaHa(told.differenceM2), told.differenceM2)
    return t('history.resized', { ...words, difference, percent: signed(format.percent(told.share), told.share) })
  }
  const change = (of: Change) =>
    of.field === 'boundary'
      ? boundaryText(of)
      : t('history.change', {
          field: field(of.field),
          before: value(of.field, of.before),
          after: value(of.field, of.after),
        })
  return { field, value, change }
}
