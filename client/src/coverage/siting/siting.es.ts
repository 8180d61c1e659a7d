export const sitingEs = {
  siting: {
    title: '¿Dónde ayudaría más?',
  },
}
