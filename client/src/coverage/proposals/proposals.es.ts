export const proposalsEs = {
  proposals: {
    title: '¿Y si hubiera…?',
  },
}
