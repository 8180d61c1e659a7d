export const planTimeEs = {
  planTime: {
    name: 'En el tiempo',
  },
}
