-- openSettlements()
select s.id, s.name, s.code, s.comuna_code as "comunaCode", s.comuna_name as "comunaName", s.dataset_id as "datasetId",
  s.household_count as households, s.household_year as year, s.area_m2 as "areaM2", exists (
  select from settlement o
  where o.id = s.repeats_id and o.status <> 'closed' and (o.repeats_id is distinct from s.id or o.id < s.id)
) as "isRepeated", st_x(inside) as longitude, st_y(inside) as latitude, st_asbinary(s.boundary, 'NDR') as boundary
from settlement s
cross join lateral (
  select st_pointonsurface(s.boundary) as inside offset 0
) p
where s.status <> 'closed'
order by s.id;
