-- placePage("blocks", 0, 10)
select id, code, null::text as name, comuna_code as "comunaCode", null::text as "comunaName", population as people,
  null::integer as households, st_asbinary(boundary, 'NDR') as boundary
from block
where id > $1
order by id
limit $2;

-- placePage("zones", 0, 10)
select id, code, null::text as name, comuna_code as "comunaCode", null::text as "comunaName", population as people,
  household_count as households, st_asbinary(boundary, 'NDR') as boundary
from zone
where id > $1
order by id
limit $2;

-- placePage("neighbourhoods", 0, 10)
select id, code, name, comuna_code as "comunaCode", comuna_name as "comunaName", population as people, household_count
  as households, st_asbinary(boundary, 'NDR') as boundary
from neighbourhood
where id > $1
order by id
limit $2;

-- placePage("comunas", 0, 10)
select id, code, name, code as "comunaCode", name as "comunaName", population as people, null::integer as households,
  st_asbinary(boundary, 'NDR') as boundary
from comuna
where id > $1
order by id
limit $2;

-- settlementPage(0, 10)
select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", s.comuna_name as "comunaName", null::integer as
  people, s.household_count as households, json_build_object('water', s.water, 'sewerage', s.sewerage, 'power', s.power,
  'waste', s.waste, 'paving', s.paving, 'lighting', s.lighting) as levels, (
  select coalesce(r.name, r.code, '')
  from settlement r
  where r.id = s.repeats_id
) as repeats, st_asbinary(s.boundary, 'NDR') as boundary
from settlement s
where s.status <> 'closed' and s.id > $1
order by s.id
limit $2;

-- settlementsMeeting([[-71.6,-33.1,-71.5,-33]])
select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", s.comuna_name as "comunaName", null::integer as
  people, s.household_count as households, json_build_object('water', s.water, 'sewerage', s.sewerage, 'power', s.power,
  'waste', s.waste, 'paving', s.paving, 'lighting', s.lighting) as levels, (
  select coalesce(r.name, r.code, '')
  from settlement r
  where r.id = s.repeats_id
) as repeats, st_asbinary(s.boundary, 'NDR') as boundary
from settlement s
where s.status <> 'closed' and (s.boundary is null or s.id in (
  select met.id
  from unnest($1::float8[], $2::float8[], $3::float8[], $4::float8[]) as box (west, south, east, north)
  join settlement met on met.boundary && st_makeenvelope(box.west, box.south, box.east, box.north, 4326)
))
order by s.id;

-- buildingPage(0, 10)
select id, st_x(middle) as longitude, st_y(middle) as latitude
from (
  select id, case when st_dimension(place) = 2 then st_pointonsurface(place) else st_centroid(place) end as middle
  from building
  where id > $1 and place is not null and dwellings is distinct from 0
  order by id
  limit $2
) b
order by id;
