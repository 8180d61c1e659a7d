import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawing, emptyDrawing, useDrawingValue } from '../../map/drawing/drawing.state.ts'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SiteFields } from './SiteFields.tsx'
import { emptyDraft, sentOf } from './siteDraft.ts'
import { useAddSite } from './sites.api.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'

/** A site that somebody draws on the map. */
export function NewSitePanel() {
  const { t } = useTranslation()
  const { go, href } = useAddress()
  const { along } = useSiteProgramme()
  const { areaHa } = useFormat()
  const [draft, setDraft] = useState(emptyDraft)
  const add = useAddSite()
  useDrawingOnMap()
  const boundary = useDrawingValue(({ now }) => now.boundary)
  const save = () => {
    if (boundary == null) return
    add.mutate({ ...sentOf(draft), boundary }, { onSuccess: ({ id }) => go(`/plans/sites/${id}`, along) })
  }
  return (
    <Panel
      title={t('sites.draw')}
      lead={t('sites.drawLead')}
      back={{ href: href('/plans/sites', along), label: t('sites.name') }}
      footer={
        <Button
          look="primary"
          isDisabled={boundary == null || draft.name.trim() === '' || add.isPending}
          onPress={save}
        >
          {t('sites.save')}
        </Button>
      }
    >
      <p className="site-drawn" role="status">
        {boundary == null ? t('sites.notDrawn') : t('sites.drawn', { area: areaHa(areaM2(boundary)) })}
      </p>
      {add.isError && <ProblemNotice error={add.error} />}
      <SiteFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </Panel>
  )
}

/** The tools of the map are in the hand as long as the page is open; edges of settlements stay where they are. */
function useDrawingOnMap(): void {
  useEffect(() => {
    drawing.start(null, emptyDrawing)
    drawing.share(false)
    return () => drawing.stop()
  }, [])
}
