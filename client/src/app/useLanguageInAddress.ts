import { useEffect } from 'react'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'

/** English is said in the address, so that a shared link opens in it; Spanish needs no saying. */
export function useLanguageInAddress(): void {
  const { locale } = useFormat()
  const { params, change } = useAddress()
  const said = params.get('lang')
  const wanted = locale === 'en' ? 'en' : null
  useEffect(() => {
    if (said !== wanted) change({ lang: wanted }, { replace: true })
  }, [said, wanted, change])
}
