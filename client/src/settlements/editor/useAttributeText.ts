import { collections } from '@arraigo/shared/territory/collections.ts'
import { useComunas } from '../../territory/useComunas.ts'
import { useFieldText } from '../../territory/useFieldText.ts'
import { type AttributeName, attributeColumn } from './draft.ts'

/** A value of the form as tables and the inspector write it; the comuna by its name. */
export function useAttributeText(): (name: AttributeName, value: unknown) => string {
  const fieldText = useFieldText()
  const comunas = useComunas()
  return (name, value) => {
    if (name === 'comunaCode') {
      return fieldText({ name: 'name', type: 'text' }, comunas.find(({ code }) => code === value)?.name ?? value)
    }
    const field = collections.settlements.fields.find((one) => one.name === attributeColumn(name))
    return fieldText(field ?? { name, type: 'text' }, value)
  }
}
