import { type OpenWorkshop, participantRoles } from '@arraigo/shared/priorities/workshop.schema.ts'
import { type FormEvent, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import type { OwnAnswer } from './ownAnswer.ts'

interface WhoAreYouProps {
  workshop: OpenWorkshop
  own: OwnAnswer
  change: (part: Partial<OwnAnswer>) => void
}

/** A name or a nickname, and as who somebody takes part. */
export function WhoAreYou({ workshop, own, change }: WhoAreYouProps) {
  const { t } = useTranslation()
  const [isAsked, setIsAsked] = useState(false)
  const isNameMissing = !workshop.allowsAnonymous && own.name.trim() === ''
  const isRoleMissing = workshop.asksRole && own.role === null
  const begin = (event: FormEvent) => {
    event.preventDefault()
    if (isNameMissing || isRoleMissing) setIsAsked(true)
    else change({ step: 'weigh' })
  }
  return (
    <form className="workshop-form" onSubmit={begin}>
      <p>{t('workshop.intro', { count: workshop.criteria.length })}</p>
      <TextInput
        label={t(workshop.allowsAnonymous ? 'workshop.nameOptional' : 'workshop.yourName')}
        hint={t('workshop.nameHint')}
        value={own.name}
        maxLength={60}
        autoComplete="nickname"
        onChange={(name) => change({ name })}
        error={isAsked && isNameMissing ? t('workshop.nameMissing') : undefined}
      />
      {workshop.asksRole && (
        <RadioGroup
          className="workshop-roles"
          value={own.role}
          onChange={(role) => change({ role: role as OwnAnswer['role'] })}
        >
          <Label>{t('workshop.role')}</Label>
          {participantRoles.map((role) => (
            <Radio key={role} value={role} className="workshop-choice">
              {t(`workshop.roles.${role}`)}
            </Radio>
          ))}
          {isAsked && isRoleMissing && <p className="field-error">{t('workshop.roleMissing')}</p>}
        </RadioGroup>
      )}
      <Button type="submit" look="primary">
        {t('workshop.begin')}
      </Button>
    </form>
  )
}
