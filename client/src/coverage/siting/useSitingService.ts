import { useStandards } from '../coverage.api.ts'
import { useCoverageAddress } from '../coverageAddress.ts'

/** Services that a standard measures; the one of the address, or the first. Null while they are not known. */
export function useSitingService() {
  const { set, service } = useCoverageAddress()
  const standards = (useStandards().data ?? []).filter(({ setName }) => setName === set)
  const chosen = standards.find((standard) => standard.service === service)
  const usual = standards.find((standard) => standard.service === 'primary-health') ?? standards[0]
  const standard = chosen ?? usual ?? null
  return { standards, standard, service: standard?.service ?? service }
}
