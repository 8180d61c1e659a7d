export const plansEs = {
  plans: {
    name: 'Planes',
  },
}
