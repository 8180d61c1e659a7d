-- facilityPage(0, 10)
select id, kind, name, comuna_code as "comunaCode", capacity, st_x(location) as longitude, st_y(location) as latitude
from facility
where status <> 'closed' and location is not null and id > $1
order by id
limit $2;

-- facilitiesMeeting([[-71.6,-33.1,-71.5,-33]])
select id, kind, name, comuna_code as "comunaCode", capacity, st_x(location) as longitude, st_y(location) as latitude
from facility
where status <> 'closed' and id in (
  select met.id
  from unnest($1::float8[], $2::float8[], $3::float8[], $4::float8[]) as box (west, south, east, north)
  join facility met on met.location && st_makeenvelope(box.west, box.south, box.east, box.north, 4326)
)
order by id;

-- facilitiesWithoutPlace()
select kind, count(*) as count
from facility
where status <> 'closed' and location is null
group by kind
order by kind;
