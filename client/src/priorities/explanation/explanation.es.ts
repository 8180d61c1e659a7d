export const rankingExplanationEs = {
  rankingExplanation: {
    name: 'Explicación',
  },
}
