import { useTranslation } from 'react-i18next'

/** Who did something, as people read it: until there are accounts, those who use the program where it runs. */
export function useAuthorName(): (actor: string) => string {
  const { t } = useTranslation()
  return (actor) => {
    if (actor === 'planificador-local') return t('history.localPlanner')
    return actor === 'demonstration' ? t('history.demonstration') : actor
  }
}
