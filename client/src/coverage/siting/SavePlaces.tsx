import type { BestPlaces } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { saveText } from '../../platform/saveText.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { createProposal, proposalsKey } from '../proposals/proposals.api.ts'
import { useServiceName } from '../useServiceName.ts'
import { placesCsv, placesGeoJson, proposalOfPlaces } from './sitingFiles.ts'

/** What is done with the places: a proposal to go on with, files, a link. */
export function SavePlaces({ answer }: { answer: BestPlaces }) {
  const { t } = useTranslation()
  const nameOf = useServiceName()
  const { hrefTo } = useCoverageAddress()
  const client = useQueryClient()
  const service = nameOf(answer.service)
  const place = [...new Set(answer.places.flatMap(({ comunaName }) => comunaName ?? []))].slice(0, 3).join(', ')
  const name = t('siting.proposal', { service, number: answer.places.length, place })
  const save = useMutation({
    mutationFn: () => createProposal(proposalOfPlaces(answer, name)),
    onSuccess: () => client.invalidateQueries({ queryKey: proposalsKey, exact: true }),
  })
  if (answer.places.length === 0) return null
  return (
    <div className="siting-actions">
      {save.isError && <ProblemNotice error={save.error} />}
      {save.data === undefined ? (
        <Button look="primary" isDisabled={save.isPending} onPress={() => save.mutate()}>
          {t('siting.save')}
        </Button>
      ) : (
        <Notice tone="done" title={t('siting.saved')}>
          <Link href={hrefTo('/coverage/what-if', { proposal: save.data.id, service: answer.service })}>
            {t('siting.open')}
          </Link>
        </Notice>
      )}
      <div className="siting-files">
        <Button look="quiet" onPress={() => saveText('arraigo-lugares.csv', 'text/csv', placesCsv(answer))}>
          <Icon name="download" size={16} /> {t('siting.csv')}
        </Button>
        <Button
          look="quiet"
          onPress={() => saveText('arraigo-lugares.geojson', 'application/geo+json', placesGeoJson(answer))}
        >
          <Icon name="download" size={16} /> {t('siting.geojson')}
        </Button>
        <CopyLink />
      </div>
    </div>
  )
}
