import type { DatedPackage, PackageDraft } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeChoices } from './CodeChoices.tsx'

interface NeedFieldsProps {
  code: string
  draft: PackageDraft
  packages: readonly DatedPackage[]
  onChange: (edit: Partial<PackageDraft>) => void
}

/** What has to be finished before: of each line any one, of the lines all; and the parts that a whole contains. */
export function NeedFields({ code, draft, packages, onChange }: NeedFieldsProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const choices = packages
    .filter((one) => one.code !== code)
    .map((one) => ({ code: one.code, name: one.name[locale], kind: one.kind }))
  const change = (at: number, list: string[]) => onChange({ prerequisites: draft.prerequisites.with(at, list) })
  return (
    <>
      <fieldset className="package-needs">
        <legend>{t('catalogue.after')}</legend>
        {draft.prerequisites.map((list, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that tells them apart
          <div key={at} className="package-need">
            <CodeChoices
              label={t('catalogue.anyOf', { number: at + 1 })}
              choices={choices}
              chosen={list}
              onChange={(codes) => change(at, codes)}
            />
            <Button
              look="quiet"
              onPress={() => onChange({ prerequisites: draft.prerequisites.toSpliced(at, 1) })}
              aria-label={t('catalogue.removeNeed', { number: at + 1 })}
            >
              {t('catalogue.removeLine')}
            </Button>
          </div>
        ))}
        <div>
          <Button look="quiet" onPress={() => onChange({ prerequisites: [...draft.prerequisites, []] })}>
            {t('catalogue.addNeed')}
          </Button>
        </div>
      </fieldset>
      {draft.kind === 'in-place' && (
        <fieldset className="package-needs">
          <legend>{t('catalogue.includes')}</legend>
          <CodeChoices
            label={t('catalogue.includes')}
            choices={choices.filter(({ kind }) => kind === 'part')}
            chosen={draft.includes}
            onChange={(includes) => onChange({ includes })}
          />
        </fieldset>
      )}
    </>
  )
}
