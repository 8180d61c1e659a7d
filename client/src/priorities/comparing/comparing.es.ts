export const rankingComparisonEs = {
  rankingComparison: {
    name: 'Comparación',
  },
}
