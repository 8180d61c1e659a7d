import { SearchField as AriaSearchField, Input } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** Finds within the order; places stay what they are. */
export function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation()
  return (
    <AriaSearchField className="field" aria-label={t('priorities.order.search')} value={value} onChange={onChange}>
      <Input placeholder={t('priorities.order.search')} />
    </AriaSearchField>
  )
}
