export const handingEs = {
  handing: {
    name: 'Entregar',
  },
}
