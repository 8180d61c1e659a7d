-- comunaAt({"type":"MultiPolygon","coordinates":[]})
with own as materialized (
  select st_makevalid(st_setsrid(st_geomfromgeojson($1::text), 4326)) as shape
)
select c.code
from own
join comuna c on st_intersects(c.boundary, own.shape)
order by case when st_coveredby(own.shape, c.boundary) then 1e20 else st_area(st_intersection(c.boundary, own.shape))
  end desc, c.code
limit 1;

-- unionOf([1,2])
select st_asgeojson(st_multi(st_collectionextract(st_union(st_makevalid(boundary)), 3)), 15)::json as boundary
from settlement
where id = any($1::bigint[]);

-- keptShares([1,2], {"type":"MultiPolygon","coordinates":[]})
with own as materialized (
  select st_makevalid(st_setsrid(st_geomfromgeojson($1::text), 4326)) as shape
), part as materialized (
  select id, st_makevalid(boundary) as shape
  from settlement
  where id = any($2::bigint[])
)
select id, st_area(st_intersection(part.shape, own.shape)::geography) / st_area(part.shape::geography) as "keptShare"
from part, own
where st_area(part.shape) > 0
order by id;

-- coverOf(1, [{"type":"MultiPolygon","coordinates":[]}])
with piece as materialized (
  select position, st_makevalid(st_setsrid(st_geomfromgeojson(text), 4326)) as shape
  from unnest($1::text[]) with ordinality as p(text, position)
), whole as materialized (
  select st_makevalid(boundary) as shape
  from settlement
  where id = $2
), together as materialized (
  select st_union(shape) as shape
  from piece
)
select st_area(w.shape::geography) as "wholeM2", st_area(st_difference(w.shape, t.shape)::geography) as "missingM2",
  st_area(st_difference(t.shape, w.shape)::geography) as "beyondM2", (
  select coalesce(sum(st_area(st_intersection(a.shape, b.shape)::geography)), 0)
  from piece a
  join piece b on a.position < b.position and st_intersects(a.shape, b.shape)
) as "overlapM2"
from whole w, together t;
