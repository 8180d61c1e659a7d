import { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import { CodeChoices } from './CodeChoices.tsx'
import { useCatalogueWords } from './useCatalogueWords.ts'

const services = [
  'early-education',
  'basic-education',
  'primary-health',
  'plaza',
  'park',
  'transit',
  'community-centre',
]
const gaps = [
  ...infrastructureFields.map((field) => `infrastructure:${field}`),
  'tenure',
  'housing:improve',
  'housing:new',
  ...services.map((service) => `service:${service}`),
  'employment',
]

/** What a package closes of what a settlement lacks. */
export function GapChoices({ chosen, onChange }: { chosen: readonly string[]; onChange: (gaps: string[]) => void }) {
  const { t } = useTranslation()
  const words = useCatalogueWords([])
  return (
    <fieldset className="package-needs">
      <legend>{t('catalogue.closes')}</legend>
      <CodeChoices
        label={t('catalogue.closes')}
        choices={gaps.map((gap) => ({ code: gap, name: words.gap(gap) }))}
        chosen={chosen}
        onChange={onChange}
      />
    </fieldset>
  )
}
