import { type Locale, locales } from '@arraigo/shared/messages/messages.ts'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Label, Popover, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Icon } from '../ui/Icon.tsx'
import { changeLanguage } from './i18n/language.ts'
import { applyTheme, storedTheme, type Theme, themes } from './theme.ts'

export function Settings({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const [theme, setTheme] = useState(storedTheme)
  return (
    <DialogTrigger>
      <Button className="rail-item rail-settings">
        <Icon name="settings" />
        <span>{t('settings.name')}</span>
      </Button>
      <Popover className="popover" placement="right bottom" offset={8}>
        <Dialog aria-label={t('settings.name')}>
          <RadioGroup className="choices" value={locale} onChange={(value) => changeLanguage(value as Locale)}>
            <Label>{t('settings.language')}</Label>
            {locales.map((option) => (
              <Radio key={option} value={option} className="choice" lang={option}>
                {option === 'es' ? 'Español' : 'English'}
              </Radio>
            ))}
          </RadioGroup>
          <RadioGroup
            className="choices"
            value={theme}
            onChange={(value) => {
              setTheme(value as Theme)
              applyTheme(value as Theme)
            }}
          >
            <Label>{t('settings.theme')}</Label>
            {themes.map((option) => (
              <Radio key={option} value={option} className="choice">
                {t(`settings.themes.${option}`)}
              </Radio>
            ))}
          </RadioGroup>
          <Button slot="close" className="button button-quiet" onPress={onShortcuts}>
            {t('shortcuts.title')} <kbd>?</kbd>
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
