import type { NewSite, Site } from '@arraigo/shared/plans/site.schema.ts'

/** What the form holds. */
export interface SiteDraft {
  name: string
  capacityFamilies: number | null
  landCostUf: number | null
  worksUfPerFamily: number | null
  owner: string
  study: string
  studyYear: number | null
  note: string
  isDiscarded: boolean
  statusReason: string
}

export const emptyDraft: SiteDraft = {
  name: '',
  capacityFamilies: null,
  landCostUf: null,
  worksUfPerFamily: null,
  owner: '',
  study: '',
  studyYear: null,
  note: '',
  isDiscarded: false,
  statusReason: '',
}

export const draftOf = (site: Site): SiteDraft => ({
  name: site.name,
  capacityFamilies: site.recordedCapacity,
  landCostUf: site.recordedLandCostUf,
  worksUfPerFamily: site.worksUfPerFamily ?? null,
  owner: site.owner ?? '',
  study: site.study ?? '',
  studyYear: site.studyYear,
  note: site.note ?? '',
  isDiscarded: site.status === 'discarded',
  statusReason: site.statusReason ?? '',
})

/** As it is sent; the server reads a text of nothing as none. */
export const sentOf = ({
  isDiscarded,
  statusReason,
  ...draft
}: SiteDraft): Omit<NewSite, 'boundary' | 'fromBlock'> => ({
  ...draft,
  status: isDiscarded ? 'discarded' : 'candidate',
  ...(isDiscarded && { statusReason }),
})
