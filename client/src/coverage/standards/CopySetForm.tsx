import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextInput } from '../../ui/fields.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { useCopySet } from './standards.api.ts'

/** A set of the office's own, to begin with as another one is. */
export function CopySetForm({ sets, nameOf }: { sets: readonly string[]; nameOf: (set: string) => string }) {
  const { t } = useTranslation()
  const [copyOf, setCopyOf] = useState(sets[0] ?? '')
  const [name, setName] = useState('')
  const copy = useCopySet()
  return (
    <details className="fold">
      <summary>{t('standards.newSet')}</summary>
      <form
        className="sourced-form"
        onSubmit={(event) => {
          event.preventDefault()
          copy.mutate({ name, copyOf }, { onSuccess: () => setName('') })
        }}
      >
        <p className="hint">{t('standards.newSetHint')}</p>
        <div className="pair">
          <TextInput label={t('standards.setName')} value={name} onChange={setName} maxLength={100} />
          <SelectField
            label={t('standards.copyOf')}
            value={copyOf}
            options={sets.map((set) => ({ value: set, label: nameOf(set) }))}
            onChange={setCopyOf}
          />
        </div>
        {copy.isError && <ProblemNotice error={copy.error} />}
        {copy.isSuccess && (
          <Notice tone="done">
            <p>{t('standards.setMade', { name: copy.data[0]?.setName ?? '' })}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" isDisabled={name.trim() === '' || copy.isPending}>
            {t('standards.makeSet')}
          </Button>
        </div>
      </form>
    </details>
  )
}
