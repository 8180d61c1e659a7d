import type { Site } from '@arraigo/shared/plans/site.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SiteFields } from './SiteFields.tsx'
import { draftOf, sentOf } from './siteDraft.ts'
import { useEditSite, useSite } from './sites.api.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'
import { useSiteBoundary } from './useSitesOnMap.ts'

/** What is recorded of a site, to be corrected. */
export function EditSitePanel({ id }: { id: number }) {
  const { programme } = useSiteProgramme()
  const site = useSite(id, programme)
  useSiteBoundary(id, site.data?.boundary ?? null)
  return (
    <Loaded query={site} lines={10}>
      {/* Somebody else's version does not change what is typed: saving says that it is another one. */}
      {(known) => <EditForm site={known} />}
    </Loaded>
  )
}

function EditForm({ site }: { site: Site }) {
  const { t } = useTranslation()
  const { go, href } = useAddress()
  const { along } = useSiteProgramme()
  const [{ id, version, draft }, setEdited] = useState(() => ({
    id: site.id,
    version: site.version,
    draft: draftOf(site),
  }))
  const edit = useEditSite()
  const page = `/plans/sites/${id}`
  const save = () => edit.mutate({ id, version, edit: sentOf(draft) }, { onSuccess: () => go(page, along) })
  return (
    <Panel
      title={t('sites.editTitle', { name: site.name })}
      back={{ href: href(page, along), label: site.name }}
      footer={
        <Button look="primary" isDisabled={draft.name.trim() === '' || edit.isPending} onPress={save}>
          {t('sites.save')}
        </Button>
      }
    >
      {edit.isError && <ProblemNotice error={edit.error} />}
      <SiteFields
        draft={draft}
        canDiscard
        onChange={(change) => setEdited({ id, version, draft: { ...draft, ...change } })}
      />
    </Panel>
  )
}
