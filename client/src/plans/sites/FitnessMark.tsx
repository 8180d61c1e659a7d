import type { Fitness } from '@arraigo/shared/plans/siteFitness.ts'
import { useTranslation } from 'react-i18next'

/** In words: a colour alone would say nothing in print. */
export function FitnessMark({ fitness }: { fitness: Fitness }) {
  const { t } = useTranslation()
  return <span className={`site-fitness is-${fitness}`}>{t(`sites.fitness.${fitness}`)}</span>
}
