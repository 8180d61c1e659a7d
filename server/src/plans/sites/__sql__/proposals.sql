-- blockCounts({"place":"05109","minAreaM2":10000,"maxPeoplePerHa":2})
with measured as materialized (
  select id, population, st_area(boundary::geography) as area
  from block
  where comuna_code like $1 and boundary is not null
)
select count(*)::int as considered, count(*) filter (where population is null)::int as "peopleUnknown", count(*) filter
  (where population * 10000 > $2::float8 * area)::int as inhabited, count(*) filter (where population * 10000 <=
  $3::float8 * area and area < $4::float8)::int as small
from measured;

-- emptyBlocks({"place":"05109","minAreaM2":10000,"maxPeoplePerHa":2}, 600)
with measured as materialized (
  select id, population, st_area(boundary::geography) as area
  from block
  where comuna_code like $1 and boundary is not null
), empty as materialized (
  select id, area
  from measured
  where population * 10000 <= $2::float8 * area and area >= $3::float8
  order by area desc, id
  limit $4
)
select b.id, b.code, b.population, b.comuna_code as "comunaCode", c.name as "comunaName", st_x(p.inside) as longitude,
  st_y(p.inside) as latitude, e.area as "areaM2", st_asbinary(b.boundary) as boundary, st_asgeojson(b.boundary, 6)::json
  as shape, (
  select count(*)::int
  from facility f
  where f.status <> 'closed' and f.kind <> 'transit-stop' and f.location && b.boundary and st_intersects(f.location,
    b.boundary)
) as facilities, exists (
  select from site s
  where s.boundary && b.boundary and st_intersects(s.boundary, p.inside)
) as "isTaken"
from empty e
join block b using (id)
left join comuna c on c.code = b.comuna_code
cross join lateral (
  select st_pointonsurface(b.boundary) as inside offset 0
) p
order by e.area desc, b.id;

-- isPlaceKnown("05109")
select exists (
  select from region
  where code = $1
) or exists (
  select from comuna
  where code = $2
) or exists (
  select from block
  where comuna_code = $3
) as some;
