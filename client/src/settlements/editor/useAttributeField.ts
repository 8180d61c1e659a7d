import type { SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import type { AttributeProblem, AttributeProblems } from './attributeProblems.ts'
import { type AttributeName, attributeColumn } from './draft.ts'

/** The comuna is called by its name. */
const labelColumn = (name: AttributeName): string => (name === 'comunaCode' ? 'comuna_name' : attributeColumn(name))

/** Its name as the tables and the inspector call it. */
export function useAttributeLabel(): (name: AttributeName | 'boundary') => string {
  const { t } = useTranslation()
  return (name) => (name === 'boundary' ? t('editor.boundary') : t(`fields.${labelColumn(name) as 'code'}`))
}

function useProblemText(): (problem: AttributeProblem | undefined) => string | undefined {
  const { t } = useTranslation()
  const format = useFormat()
  return (problem) => {
    if (problem === undefined) return undefined
    const { code, limit = null } = problem
    const isYear = limit !== null && limit >= 1000 && limit <= 2200
    return t(`editor.problems.${code}`, { limit: isYear ? String(limit) : format.number(limit) })
  }
}

export interface AttributeForm {
  attributes: SettlementAttributes
  change: (change: Partial<SettlementAttributes>) => void
  problems: AttributeProblems
  savedComuna: string | null
  isNew: boolean
  /** What the server said of a field, in words. */
  serverProblems: Partial<Record<AttributeName, string>>
}

/** Everything that a field of the form needs, by its name. */
export function useAttributeField({ attributes, change, problems, serverProblems }: AttributeForm) {
  const label = useAttributeLabel()
  const text = useProblemText()
  return <K extends AttributeName>(name: K) => ({
    label: label(name),
    value: attributes[name],
    error: text(problems[name]) ?? serverProblems[name],
    onChange: (value: SettlementAttributes[K]) => change({ [name]: value }),
  })
}
