import { useAddress } from '../../platform/address.ts'

const usual = 'ds49-cnt'

/** The programme whose rules count, in the address: `programme=ds174-fsv1`. */
export function useSiteProgramme(): {
  programme: string
  choose: (code: string) => void
  along: { programme: string | null }
} {
  const { params, change } = useAddress()
  const programme = params.get('programme') ?? usual
  return {
    programme,
    choose: (code) => change({ programme: code === usual ? null : code }, { replace: true }),
    along: { programme: params.get('programme') },
  }
}
