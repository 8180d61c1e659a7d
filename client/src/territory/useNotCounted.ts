import { useTranslation } from 'react-i18next'

/** What stands beside a number of settlements: the records that it leaves out, and why. */
export function useNotCounted(): (left: { repeated: number; closed: number }) => string | false {
  const { t } = useTranslation()
  return ({ repeated, closed }) => {
    const notes = [
      repeated > 0 && t('explore.repeated', { count: repeated }),
      closed > 0 && t('explore.closed', { count: closed }),
    ].filter((note) => note !== false)
    return notes.length > 0 && notes.join('; ')
  }
}
