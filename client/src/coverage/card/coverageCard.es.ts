export const coverageCardEs = {
  coverageCard: {
    title: 'Cobertura',
  },
}
