import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Progress } from '../ui/Progress.tsx'
import { useLoadDemonstration } from './demonstration.api.ts'

/** The first step for who has no file at hand. */
export function DemonstrationOffer() {
  const { t } = useTranslation()
  const load = useLoadDemonstration()
  if (load.isPending) return <Progress label={t('demonstration.loading')} share={null} />
  return (
    <>
      <Button onPress={() => load.mutate()}>{t('demonstration.load')}</Button>
      {load.isError && <ProblemNotice error={load.error} />}
    </>
  )
}
