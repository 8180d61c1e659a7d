export const rankingCriteriaEs = {
  rankingCriteria: {
    name: 'Criterios',
  },
}
