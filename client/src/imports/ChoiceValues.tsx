import { compileFieldReader } from '@arraigo/shared/imports/fieldReader.ts'
import type { FieldRule } from '@arraigo/shared/imports/mapping.schema.ts'
import type { Field } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'

/** Longer lists are cut: they are there to recognise one's own file, not to be learnt. */
const maxUnderstood = 14

/** What a column's samples become in a field with a fixed list, by the rule that the server will follow. */
export function ChoiceValues({ field, rule, samples }: { field: Field; rule: FieldRule; samples: readonly string[] }) {
  const { t } = useTranslation()
  const word = (value: string | number | null) =>
    value === null ? t('unknown') : t(`choices.${value as 'other'}`, { defaultValue: String(value) })
  const read = compileFieldReader(field, { ...rule, from: 'sample' }, false)
  const { '*': other, ...listed } = rule.values ?? {}
  const understood = [
    ...new Set([...Object.keys(listed), ...(rule.contains ?? []).map(({ text }) => text), ...(field.choices ?? [])]),
  ]
  const values = understood.slice(0, maxUnderstood).join(', ') + (understood.length > maxUnderstood ? '…' : '')
  return (
    <>
      <ul>
        {samples.slice(0, 5).map((sample) => (
          <li key={sample}>
            {sample} → {word(read({ sample }, []))}
          </li>
        ))}
      </ul>
      <p>{t('imports.understood', { values })}</p>
      <p>{other === undefined ? t('imports.othersUnknown') : t('imports.othersBecome', { value: word(other) })}</p>
    </>
  )
}
