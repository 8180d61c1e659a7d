import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findMe, forgetMe } from '../map/tools/findMe.ts'
import { useFormat } from '../platform/format.ts'
import { lengthText } from '../platform/measures.ts'

const noticeMs = 8000

/** Looks for this device and says how sure that is, or why not and what to do. */
export function useFindMe(say: (notice: string | null) => void): { isLooking: boolean; look: () => void } {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const [isLooking, setIsLooking] = useState(false)
  const [said, setSaid] = useState(0)
  useEffect(() => forgetMe, [])
  useEffect(() => {
    if (said === 0) return
    const timer = setTimeout(() => say(null), noticeMs)
    return () => clearTimeout(timer)
  }, [said, say])
  const look = async () => {
    setIsLooking(true)
    const answer = await findMe()
    setIsLooking(false)
    say(
      'problem' in answer
        ? t(`tools.notFound.${answer.problem}`)
        : t('tools.found', { accuracy: lengthText(locale, Math.max(1, Math.ceil(answer.accuracyM))) }),
    )
    setSaid((times) => times + 1)
  }
  return { isLooking, look: () => void look() }
}
