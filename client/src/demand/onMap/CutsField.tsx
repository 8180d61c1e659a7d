import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { TextInput } from '../../ui/fields.tsx'
import { useDemandAddress } from '../demandAddress.ts'
import { cutsShown, cutsTyped } from './cuts.ts'

/** Limits of classes as a person types them; they hold when the field is left or Enter is pressed. */
export function CutsField() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { cuts, choose } = useDemandAddress()
  const shown = cutsShown(cuts, locale)
  const [text, setText] = useState(shown)
  // Lines of the histogram that are dragged write here, too.
  useEffect(() => setText(shown), [shown])
  const keep = () => choose({ cuts: cutsTyped(text, locale) || null })
  return (
    <TextInput
      label={t('demand.map.cuts')}
      value={text}
      onChange={setText}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
      inputMode="text"
      hint={t('demand.map.cutsHint')}
    />
  )
}
