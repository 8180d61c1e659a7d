-- streetPage(0, 20000)
select id, st_asbinary(path, 'NDR') as path, lower(coalesce(nullif(attributes->>'bridge', ''),
  nullif(attributes->>'tunnel', ''), nullif(attributes->>'puente', ''), nullif(attributes->>'tunel', ''), 'no')) not in
  ('no', 'f', 'false', '0', 'n') as "isApart"
from street
where id > $1 and path is not null
order by id
limit $2;
