export const rankingWeightsEs = {
  rankingWeights: {
    name: 'Pesos',
  },
}
