-- Plans take their scores from the initial ranking. Those that were made before keep theirs, with names of their own.
update plan p set parameters = jsonb_set(p.parameters, '{criteria}', (
  select coalesce(jsonb_agg(c.made || jsonb_build_object(
    'name', jsonb_build_object('es', k.name_es, 'en', k.name_en), 'unit', k.raw_unit) order by c.position), '[]')
  from jsonb_array_elements(p.parameters -> 'criteria') with ordinality c (made, position)
  join criterion k on k.set_name = 'default' and k.criterion = c.made ->> 'criterion'))
where p.parameters ? 'criteria';

drop table criterion;
