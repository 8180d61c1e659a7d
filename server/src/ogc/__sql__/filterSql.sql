-- findCrossing([{"type":"Point","coordinates":[0,0]}])
select (d.at - 1)::int as at, st_x(location(d.detail)) as x, st_y(location(d.detail)) as y
from (
  select at, st_isvaliddetail(st_force2d(st_geomfromgeojson(shape))) as detail
  from unnest($1::text[]) with ordinality as s(shape, at)
) d
where not valid(d.detail)
order by d.at
limit 1;
