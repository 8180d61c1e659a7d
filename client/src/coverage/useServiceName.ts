import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useFormat } from '../platform/format.ts'
import { useStandards } from './coverage.api.ts'
import { useCoverageAddress } from './coverageAddress.ts'

/** Names services in the reader's language; one that somebody added has the name given in the set that is looked at, or in another. */
export function useServiceName(): (service: string) => string {
  const { locale } = useFormat()
  const { set } = useCoverageAddress()
  const named = (useStandards().data ?? []).filter(({ name }) => name != null)
  return (service) => {
    const ofService = named.filter((standard) => standard.service === service)
    const given = ofService.find(({ setName }) => setName === set) ?? ofService[0]
    return serviceName(locale, service, given?.name)
  }
}
