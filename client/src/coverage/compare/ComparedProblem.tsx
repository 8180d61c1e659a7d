import { useTranslation } from 'react-i18next'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { placeKey, placesText, useCoverageAddress } from '../coverageAddress.ts'

interface ComparedProblemProps {
  errors: readonly Error[]
  refetch: () => void
}

/** What kept the figures away; places that are gone since the link was made can be left out. */
export function ComparedProblem({ errors, refetch }: ComparedProblemProps) {
  const { t } = useTranslation()
  const { places, choose } = useCoverageAddress()
  const gone = new Set(errors.flatMap(goneKeys))
  const [other] = errors.filter((error) => goneKeys(error).length === 0)
  if (other !== undefined) return <ProblemNotice error={other} retry={refetch} />
  if (gone.size === 0) return null
  const left = places.filter((place) => !gone.has(placeKey(place)))
  return (
    <Notice
      tone="warning"
      title={t('coverageCompare.goneTitle', { count: gone.size })}
      action={<Button onPress={() => choose({ places: placesText(left) })}>{t('coverageCompare.leaveOutGone')}</Button>}
    >
      <p>{t('coverageCompare.goneText')}</p>
    </Notice>
  )
}

const goneKeys = (error: Error): string[] =>
  error instanceof RequestProblem
    ? error.issues.flatMap(({ code, params }) =>
        code === 'coverage-place-unknown' ? [`${params?.collection}:${params?.id}`] : [],
      )
    : []
