-- degreesOf([[260000,6340000]], 32719)
select st_x(p.degrees) as x, st_y(p.degrees) as y
from unnest($1::float8[], $2::float8[]) with ordinality as s(x, y, at), lateral (
  select st_transform(st_setsrid(st_makepoint(s.x, s.y), 32719), 4326) as degrees
) p
order by s.at;

-- lockVersion(1)
select from collection_version
where collection = 'settlements' for update;
select id
from settlement
where id = any($1::bigint[])
order by id for update;
select "version"
from "settlement"
where "id" = $1;

-- isSameBoundary(1, {"type":"MultiPolygon","coordinates":[]})
select coalesce(same_place(boundary, st_geomfromgeojson($1::text)), false) as same
from settlement
where id = $2;
