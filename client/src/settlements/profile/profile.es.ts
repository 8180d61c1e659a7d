export const profileEs = {
  profile: { title: 'Perfil' },
}
