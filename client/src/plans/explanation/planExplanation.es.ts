export const planExplanationEs = {
  planExplanation: {
    name: 'Por qué',
  },
}
