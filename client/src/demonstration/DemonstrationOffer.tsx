import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Progress } from '../ui/Progress.tsx'
import { useDemonstration, useLoadDemonstration } from './demonstration.api.ts'

/** The first step for who has no file at hand; beside real settlements it is asked twice. */
export function DemonstrationOffer() {
  const { t } = useTranslation()
  const demonstration = useDemonstration()
  const load = useLoadDemonstration()
  if (demonstration.data === undefined || demonstration.data.isLoaded) return null
  if (load.isPending) return <Progress label={t('demonstration.loading')} share={null} />
  return (
    <>
      {demonstration.data.realSettlements > 0 ? (
        <ConfirmButton
          label={t('demonstration.load')}
          title={t('demonstration.besideTitle')}
          text={t('demonstration.besideText', { count: demonstration.data.realSettlements })}
          action={t('demonstration.load')}
          onConfirm={() => load.mutate(true)}
        />
      ) : (
        <Button onPress={() => load.mutate(false)}>{t('demonstration.load')}</Button>
      )}
      {load.isError && <ProblemNotice error={load.error} />}
    </>
  )
}
